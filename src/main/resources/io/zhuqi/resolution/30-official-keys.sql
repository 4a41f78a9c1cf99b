-- A posting is known by person, unit, enterprise and first day; a roster row with several enterprises holds several.
drop table if exists pg_temp.roster;
create temp table roster on commit drop as
select r.row_id, s.order_no, r.row_no, r.part, r.started_on,
       coalesce(p.plain, r.name) as person, coalesce(u.plain, r.unit) as unit_plain,
       l.enterprise_id, n.name as enterprise_text, l.enterprise_id is null as unresolved,
       coalesce(r.row_status, '') = 'VOID' as ends
from row_officials r
join derived.known_sheet s using (file_id, sheet_no)
left join derived.plain_name p on p.name = r.name
left join derived.plain_name u on u.name = r.unit
left join lateral unnest(coalesce(nullif(r.enterprise_names, '{}'), array[null::text])) as n (name) on true
left join derived.enterprise_link l
  on coalesce(l.mention_name, '') = coalesce(n.name, '')
 and coalesce(l.mention_code, '') = coalesce(case when cardinality(r.enterprise_names) = 1 then r.credit_code end, '');

insert into derived.row_key (kind, row_key, row_id, order_no, row_no, part, ends)
select distinct on (row_id, enterprise_id, case when enterprise_id is null then enterprise_text end)
       'officials',
       concat_ws('#', person, unit_plain, coalesce(enterprise_id, derived.fold(enterprise_text)), started_on),
       row_id, order_no, row_no, part, ends
from pg_temp.roster
order by row_id, enterprise_id, case when enterprise_id is null then enterprise_text end;
