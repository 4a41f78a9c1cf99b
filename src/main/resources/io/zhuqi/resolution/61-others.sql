-- The remaining kinds as last submitted, with enterprise, official and policy put in.
truncate derived.uptake, derived.fieldcheck, derived.outcome, derived.inspection, derived.declared, derived.absence,
    derived.checklist;
drop table if exists pg_temp.spoken;
create temp table spoken on commit drop as
select f.kind, f.row_id, f.enterprise_id, coalesce(e.county, 'UNKNOWN') as county, f.official_id, o.unit, o.batch
from pg_temp.found f
join derived.key_version v on v.kind = f.kind and v.row_id = f.row_id and v.is_current
left join derived.enterprise e on e.enterprise_id = f.enterprise_id
left join derived.official o on o.official_id = f.official_id;
analyze pg_temp.spoken;

-- Without a measure number an uptake can only mean a document's single measure.
insert into derived.uptake (
    row_id, enterprise_name, credit_code, policy_title, document_no, measure_no, enjoyed_on, amount, handling_unit,
    enterprise_id, county, policy_id, measure_id, citation_status)
select r.row_id, r.enterprise_name, r.credit_code, r.policy_title, r.document_no, r.measure_no, r.enjoyed_on, r.amount,
       r.handling_unit, k.enterprise_id, k.county, c.policy_id, m.measure_id,
       case when c.policy_id is null then coalesce(c.status, 'UNKNOWN')
            when m.measure_id is not null or (derived.fold(r.measure_no) = '' and p.measures = 0) then 'FOUND'
            when derived.fold(r.measure_no) = '' then 'AMBIGUOUS' else 'UNKNOWN' end
from pg_temp.spoken k
join row_uptakes r using (row_id)
left join derived.cited_policy c on c.document_no = coalesce(r.document_no, '') and c.policy_title = coalesce(r.policy_title, '')
left join derived.policy p on p.policy_id = c.policy_id
left join derived.measure m
  on m.policy_id = c.policy_id
 and (derived.fold(m.measure_no) = derived.fold(r.measure_no) or (derived.fold(r.measure_no) = '' and p.measures = 1))
where k.kind = 'uptakes';

insert into derived.checklist (
    row_id, enterprise_name, credit_code, document_no, measure_no, verdict, answers, checked_by, checked_on, enterprise_id,
    county, policy_id, measure_id, citation_status)
select r.row_id, r.enterprise_name, r.credit_code, r.document_no, r.measure_no, r.verdict, r.answers, r.checked_by, r.checked_on,
       k.enterprise_id, k.county, c.policy_id, m.measure_id,
       case when c.policy_id is null then coalesce(c.status, 'UNKNOWN') when m.measure_id is null then 'UNKNOWN' else 'FOUND' end
from pg_temp.spoken k
join row_checklist r using (row_id)
left join derived.cited_policy c on c.document_no = coalesce(r.document_no, '') and c.policy_title = ''
left join derived.measure m on m.policy_id = c.policy_id and derived.fold(m.measure_no) = derived.fold(r.measure_no)
where k.kind = 'checklist';

insert into derived.fieldcheck (
    row_id, checked_on, county, enterprise_name, check_type, content, on_the_spot, resolved, resolved_on, enterprise_id)
select r.row_id, r.checked_on, coalesce(r.county, r.sheet_county, 'UNKNOWN'), r.enterprise_name, r.check_type, r.content,
       r.on_the_spot, r.resolved, r.resolved_on, k.enterprise_id
from pg_temp.spoken k
join row_fieldchecks r using (row_id)
where k.kind = 'fieldchecks';

insert into derived.outcome (
    row_id, outcome_type, enterprise_name, credit_code, happened_on, tax_kind, quantity, quantity_approx, unit, amount, office,
    official_name, source, enterprise_id, official_id, county, batch)
select r.row_id, r.outcome_type, r.enterprise_name, r.credit_code, r.happened_on, r.tax_kind, r.quantity, r.quantity_approx,
       r.unit, r.amount, r.office, r.official_name, r.source, k.enterprise_id, k.official_id, k.county, k.batch
from pg_temp.spoken k
join row_outcomes r using (row_id)
where k.kind = 'outcomes';

insert into derived.inspection (
    row_id, inspected_on, team, enterprise_name, official_name, on_post, log_proper, opinion, satisfaction, enterprise_id,
    official_id, county, unit, batch)
select r.row_id, r.inspected_on, r.team, r.enterprise_name, r.official_name, r.on_post, r.log_proper, r.opinion, r.satisfaction,
       k.enterprise_id, k.official_id, k.county, k.unit, k.batch
from pg_temp.spoken k
join row_inspections r using (row_id)
where k.kind = 'inspections';

insert into derived.declared (
    row_id, county, month, collected, financing, cost, talent, policy, other, closed, visits)
select r.row_id, coalesce(r.county, r.sheet_county, 'UNKNOWN'), r.month, r.collected, r.financing, r.cost, r.talent, r.policy,
       r.other, r.closed, r.visits
from pg_temp.spoken k
join row_declared r using (row_id)
where k.kind = 'declared';

insert into derived.absence (
    row_id, official_name, unit, unit_text, started_on, ended_on, absence_type, approved_by, official_id, batch)
select r.row_id, r.official_name, k.unit, r.unit, r.started_on, r.ended_on, r.absence_type, r.approved_by, k.official_id, k.batch
from pg_temp.spoken k
join row_absences r using (row_id)
where k.kind = 'absences';
analyze derived.uptake;
analyze derived.fieldcheck;
analyze derived.outcome;
analyze derived.absence;
