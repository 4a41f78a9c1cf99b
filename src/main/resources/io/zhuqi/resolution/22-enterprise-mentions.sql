-- Every way in which any known sheet names an enterprise: code and name as written.
truncate derived.enterprise_link;
insert into derived.enterprise_link (mention_code, mention_name, status)
select distinct code, name, 'NONE'
from (
    select case when cardinality(r.enterprise_names) = 1 then r.credit_code end as code, n.name, file_id, sheet_no
    from row_officials r cross join unnest(r.enterprise_names) as n (name)
    union all
    select credit_code, enterprise_name, file_id, sheet_no from row_problems
    union all
    select null, enterprise_name, file_id, sheet_no from row_worklogs
    union all
    select credit_code, enterprise_name, file_id, sheet_no from row_uptakes
    union all
    select null, enterprise_name, file_id, sheet_no from row_fieldchecks
    union all
    select credit_code, enterprise_name, file_id, sheet_no from row_outcomes
    union all
    select null, enterprise_name, file_id, sheet_no from row_inspections
    union all
    select credit_code, enterprise_name, file_id, sheet_no from row_checklist) mention
join derived.known_sheet using (file_id, sheet_no)
where code is not null or name is not null;
