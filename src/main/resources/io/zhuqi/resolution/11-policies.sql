-- The catalogue: measures as last submitted, and the documents they belong to. A document speaks by its latest row; it is in
-- force from the first to the last day of any of its rows. Measure number 0 says that the document is in the catalogue and its
-- measures are not excerpted: such a row makes a document and no measure.
truncate derived.policy, derived.measure;
drop table if exists pg_temp.listed;
create temp table listed on commit drop as
select coalesce(d.canonical, derived.fold(r.title)) as policy_id, d.canonical, s.order_no,
       derived.fold(r.measure_no) <> '0' as is_measure, r.*
from derived.key_version v
join row_policies r using (row_id)
join derived.known_sheet s using (file_id, sheet_no)
left join derived.document_number d on d.written = r.document_no and d.issuer = coalesce(r.issuer, '')
where v.kind = 'policies' and v.is_current;

insert into derived.measure (
    measure_id, policy_id, row_id, document_no, title, measure_no, measure_text, policy_category, published_on, effective_on,
    expires_on, counties, industries, sizes, employees_max, revenue_max, taxable_income_max, tags_required, size_definition,
    condition_feel, amount_max, apply_by, access, paying_unit, channel, basis, verification, source, remark)
select policy_id || '#' || measure_no, policy_id, row_id, canonical, title, measure_no, measure_text, policy_category,
       published_on, effective_on, expires_on, counties, industries, sizes, employees_max, revenue_max, taxable_income_max,
       tags_required, size_definition, condition_feel, amount_max, apply_by, access, paying_unit, channel, basis, verification,
       source, remark
from pg_temp.listed
where is_measure;

insert into derived.policy (
    policy_id, document_no, title, issuer, level, published_on, effective_on, expires_on, policy_category, basis, amending_no,
    amended_by, verification, source, remark, measures, row_id)
with span as (
    select policy_id, min(published_on) as published_on, min(coalesce(effective_on, published_on)) as effective_on,
           case when bool_and(expires_on is not null) then max(expires_on) end as expires_on,
           count(*) filter (where is_measure) as measures
    from pg_temp.listed
    group by policy_id
)
select distinct on (l.policy_id)
       l.policy_id, l.canonical, l.title, l.issuer, l.level, p.published_on,
       case when l.effective_on is not null or p.effective_on <> p.published_on then p.effective_on end, p.expires_on,
       l.policy_category, l.basis, l.amending_no, coalesce(a.canonical, l.amended_by), l.verification, l.source, l.remark,
       p.measures, l.row_id
from pg_temp.listed l
join span p using (policy_id)
left join derived.document_number a on a.written = l.amended_by and a.issuer = ''
order by l.policy_id, l.order_no desc, l.row_no desc, l.part desc;
analyze derived.policy;
analyze derived.measure;
