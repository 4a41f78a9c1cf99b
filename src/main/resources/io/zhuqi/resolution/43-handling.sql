truncate derived.handling;
insert into derived.handling (
    row_id, problem_id, problem_no, step, at, new_due_on, unit, county, handler, note, evaluation, candidates)
select r.row_id, d.problem_id, r.problem_no, r.step, r.at, r.new_due_on, r.unit,
       coalesce(d.county, e.county, 'UNKNOWN'), r.handler, r.note, r.evaluation, coalesce(p.candidates, '[]')
from derived.key_version v
join row_handling r using (row_id)
join pg_temp.event e using (row_id)
left join pg_temp.place p on p.number = e.number and coalesce(p.county, '') = coalesce(e.county, '')
left join derived.problem d on d.problem_id = any (p.problem_ids)
where v.kind = 'handling' and v.is_current;
analyze derived.handling;
