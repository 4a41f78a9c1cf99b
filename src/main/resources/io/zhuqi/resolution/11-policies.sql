-- The catalogue: measures as last submitted, and the documents they belong to. A document speaks by its latest row; it is in
-- force from the first to the last day of any of its measures.
truncate derived.policy, derived.measure;
insert into derived.measure (
    measure_id, policy_id, row_id, document_no, title, measure_no, measure_text, policy_category, published_on, effective_on,
    expires_on, counties, industries, sizes, employees_max, revenue_max, taxable_income_max, tags_required, size_definition,
    condition_feel, amount_max, apply_by, access, paying_unit, channel, basis, verification, source, remark)
select p.policy_id || '#' || r.measure_no, p.policy_id, r.row_id, d.canonical, r.title, r.measure_no, r.measure_text,
       r.policy_category, r.published_on, r.effective_on, r.expires_on, r.counties, r.industries, r.sizes, r.employees_max,
       r.revenue_max, r.taxable_income_max, r.tags_required, r.size_definition, r.condition_feel, r.amount_max, r.apply_by,
       r.access, r.paying_unit, r.channel, r.basis, r.verification, r.source, r.remark
from derived.key_version v
join row_policies r using (row_id)
left join derived.document_number d on d.written = r.document_no and d.issuer = coalesce(r.issuer, '')
cross join lateral (select coalesce(d.canonical, derived.fold(r.title)) as policy_id) p
where v.kind = 'policies' and v.is_current;

insert into derived.policy (
    policy_id, document_no, title, issuer, level, published_on, effective_on, expires_on, policy_category, basis, amending_no,
    amended_by, verification, source, remark, measures, row_id)
with listed as (
    select m.policy_id, s.order_no, r.*,
           row_number() over (partition by m.policy_id order by s.order_no desc, r.row_no desc, r.part desc) as nth,
           count(*) over (partition by m.policy_id) as measures
    from derived.measure m
    join row_policies r using (row_id)
    join derived.known_sheet s using (file_id, sheet_no)
), span as (
    select policy_id, min(published_on) as published_on, min(coalesce(effective_on, published_on)) as effective_on,
           case when bool_and(expires_on is not null) then max(expires_on) end as expires_on
    from derived.measure
    group by policy_id
)
select l.policy_id, n.canonical, l.title, l.issuer, l.level, p.published_on,
       case when l.effective_on is not null or p.effective_on <> p.published_on then p.effective_on end, p.expires_on,
       l.policy_category, l.basis, l.amending_no, coalesce(a.canonical, l.amended_by), l.verification, l.source, l.remark,
       l.measures, l.row_id
from listed l
join span p using (policy_id)
left join derived.document_number n on n.written = l.document_no and n.issuer = coalesce(l.issuer, '')
left join derived.document_number a on a.written = l.amended_by and a.issuer = ''
where l.nth = 1;
analyze derived.policy;
analyze derived.measure;
