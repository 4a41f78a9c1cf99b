truncate derived.problem;
insert into derived.problem (
    problem_id, row_id, problem_no, county, county_text, enterprise_name, credit_code, description, category, raised_on,
    official_name, level, complexity, duty_unit, due_on, status, closed_on, result, result_text, extended_to, policy_cited,
    visited_on, evaluation, remark, enterprise_id, official_id, unit, batch)
select k.problem_id, r.row_id, r.problem_no, k.county, k.county_text, r.enterprise_name, r.credit_code, r.description,
       r.category, r.raised_on, r.official_name, r.level, r.complexity, r.duty_unit, r.due_on, r.status, r.closed_on, r.result,
       r.result_text, r.extended_to, r.policy_cited, r.visited_on, r.evaluation, r.remark, k.enterprise_id, o.official_id,
       o.unit, o.batch
from derived.key_version v
join pg_temp.ledger k on k.row_id = v.row_id
join row_problems r on r.row_id = v.row_id
left join derived.official_link l
  on l.mention_name = r.official_name and l.mention_unit is null
 and coalesce(l.mention_enterprise_id, '') = coalesce(k.enterprise_id, '')
 and r.raised_on between l.from_day and l.until_day
left join derived.official o on o.official_id = l.official_id
where v.kind = 'problems' and v.is_current;
analyze derived.problem;
