-- Keys of the remaining kinds. Where a kind has no key of its own, all its fields are the key, with k for the k-th identical row
-- of one file: repeats inside a file are kept, the same row in a later file is not new.
drop table if exists pg_temp.found;
create temp table found on commit drop as
with linked as (
    select mention_code, mention_name, enterprise_id from derived.enterprise_link
)
select 'uptakes' as kind, r.row_id, r.file_id, s.order_no, r.row_no, r.part, l.enterprise_id, null::text as official_id, true as repeats,
       concat_ws('#', coalesce(l.enterprise_id, derived.fold(r.enterprise_name)),
                 coalesce(c.policy_id, derived.fold(r.document_no) || '/' || derived.fold(r.policy_title)),
                 derived.fold(r.measure_no), r.enjoyed_on, coalesce(r.amount::text, '-')) as key
from row_uptakes r
join derived.known_sheet s using (file_id, sheet_no)
left join linked l on coalesce(l.mention_code, '') = coalesce(r.credit_code, '') and coalesce(l.mention_name, '') = coalesce(r.enterprise_name, '')
left join derived.cited_policy c on c.document_no = coalesce(r.document_no, '') and c.policy_title = coalesce(r.policy_title, '')
union all
select 'fieldchecks', r.row_id, r.file_id, s.order_no, r.row_no, r.part, l.enterprise_id, null, true,
       concat_ws('#', r.county, r.checked_on, r.check_type, coalesce(l.enterprise_id, derived.fold(r.enterprise_name)), md5(derived.fold(r.content)))
from row_fieldchecks r
join derived.known_sheet s using (file_id, sheet_no)
left join linked l on l.mention_code is null and l.mention_name = r.enterprise_name
union all
select 'outcomes', r.row_id, r.file_id, s.order_no, r.row_no, r.part, l.enterprise_id, k.official_id, true,
       concat_ws('#', coalesce(r.source, '-'), derived.fold(r.office), r.outcome_type,
                 coalesce(l.enterprise_id, derived.fold(r.enterprise_name)), r.happened_on, r.quantity, r.unit,
                 coalesce(r.amount::text, '-'))
from row_outcomes r
join derived.known_sheet s using (file_id, sheet_no)
left join linked l on coalesce(l.mention_code, '') = coalesce(r.credit_code, '') and coalesce(l.mention_name, '') = coalesce(r.enterprise_name, '')
left join derived.official_link k
  on k.mention_name = r.official_name and k.mention_unit is null and coalesce(k.mention_enterprise_id, '') = coalesce(l.enterprise_id, '')
 and r.happened_on between k.from_day and k.until_day
union all
select 'inspections', r.row_id, r.file_id, s.order_no, r.row_no, r.part, l.enterprise_id, k.official_id, false,
       concat_ws('#', r.inspected_on, coalesce(l.enterprise_id, derived.fold(r.enterprise_name)), coalesce(k.official_id, derived.fold(r.official_name)))
from row_inspections r
join derived.known_sheet s using (file_id, sheet_no)
left join linked l on l.mention_code is null and l.mention_name = r.enterprise_name
left join derived.official_link k
  on k.mention_name = r.official_name and k.mention_unit is null and coalesce(k.mention_enterprise_id, '') = coalesce(l.enterprise_id, '')
 and r.inspected_on between k.from_day and k.until_day
union all
select 'declared', r.row_id, r.file_id, s.order_no, r.row_no, r.part, null, null, false, concat_ws('#', r.county, r.month)
from row_declared r
join derived.known_sheet s using (file_id, sheet_no)
union all
select 'absences', r.row_id, r.file_id, s.order_no, r.row_no, r.part, null, k.official_id, false,
       concat_ws('#', coalesce(k.official_id, r.official_name || '@' || coalesce(r.unit, '')), r.started_on)
from row_absences r
join derived.known_sheet s using (file_id, sheet_no)
left join derived.official_link k
  on k.mention_name = r.official_name and coalesce(k.mention_unit, '') = coalesce(r.unit, '') and k.mention_enterprise_id is null
 and r.started_on between k.from_day and k.until_day
union all
select 'checklist', r.row_id, r.file_id, s.order_no, r.row_no, r.part, l.enterprise_id, null, false,
       concat_ws('#', coalesce(l.enterprise_id, derived.fold(r.enterprise_name)), coalesce(c.policy_id, derived.fold(r.document_no)), derived.fold(r.measure_no))
from row_checklist r
join derived.known_sheet s using (file_id, sheet_no)
left join linked l on coalesce(l.mention_code, '') = coalesce(r.credit_code, '') and coalesce(l.mention_name, '') = coalesce(r.enterprise_name, '')
left join derived.cited_policy c on c.document_no = coalesce(r.document_no, '') and c.policy_title = '';
analyze pg_temp.found;

insert into derived.row_key (kind, row_key, row_id, order_no, row_no, part)
select kind,
       case when repeats
            then key || '#' || row_number() over (partition by kind, file_id, key order by order_no, row_no, part)
            else key end,
       row_id, order_no, row_no, part
from pg_temp.found;
