-- name: problems
-- title.zh: 问题
-- title.en: Problems
-- row.zh: 一个问题（同一县区同一编号的多次报送、重复报送合并为一个）
-- row.en: One problem; versions and repeats of one key are merged
-- scopes: county unit enterprise official batch
-- kinds: problems
-- also.handling: problem_id
-- show.problem_no: 问题编号 | Problem no.
-- show.enterprise_name: 企业名称 | Enterprise
-- show.official_name: 选派干部 | Official
-- show.category: 问题类别 | Category | category
-- show.description: 问题描述 | Description
-- show.closed_on: 办结日期 | Closed on
-- show.result_text: 办理结果 | Result
-- show.limit_on: 办理时限 | Limit
select s.as_of,
       s.problem_id as subject,
       s.raised_on as on_date,
       s.county,
       s.unit,
       s.enterprise_id as enterprise,
       s.official_id as official,
       s.batch,
       s.category,
       'problems' as kind,
       s.row_id,
       p.problem_no,
       coalesce(e.name, p.enterprise_name) as enterprise_name,
       p.official_name,
       p.description,
       p.result_text,
       s.limit_on,
       s.level,
       s.assigned_on,
       s.closed,
       s.closed_on,
       s.closed or s.first_closed_on is not null as handled,
       coalesce(s.first_closed_on, s.closed_on) as handled_on,
       s.resolved,
       s.is_open,
       s.overdue,
       s.stagnant,
       s.reopened_on,
       s.fed_back_on,
       s.evaluated_on,
       s.last_evaluation,
       s.on_time,
       s.handling_days
from derived.problem_state s
join derived.problem p using (problem_id)
left join derived.enterprise e on e.enterprise_id = s.enterprise_id
