-- An entry is known by its number, as far as one writer's numbers go, else by writer, day and text.
drop table if exists pg_temp.entry;
create temp table entry on commit drop as
select r.row_id, s.order_no, r.row_no, r.part, r.worked_on, l.enterprise_id, k.official_id,
       coalesce(k.official_id, r.official_name || '@' || coalesce(r.unit, '')) as writer,
       coalesce(r.sheet_county, s.sheet_county) as sheet_county
from row_worklogs r
join derived.known_sheet s using (file_id, sheet_no)
left join derived.enterprise_link l on l.mention_code is null and l.mention_name = r.enterprise_name
left join derived.official_link k
  on k.mention_name = r.official_name and coalesce(k.mention_unit, '') = coalesce(r.unit, '')
 and coalesce(k.mention_enterprise_id, '') = coalesce(l.enterprise_id, '')
 and r.worked_on between k.from_day and k.until_day;

insert into derived.row_key (kind, row_key, row_id, order_no, row_no, part)
select 'worklogs',
       case when coalesce(r.log_no, '') <> '' then md5('no#' || e.writer || '#' || derived.fold(r.log_no))
            else md5(concat_ws('#', e.writer, r.worked_on, r.content)) end,
       e.row_id, e.order_no, e.row_no, e.part
from pg_temp.entry e
join row_worklogs r using (row_id);
