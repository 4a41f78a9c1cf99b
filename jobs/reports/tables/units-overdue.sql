-- title.zh: 承办超时问题的单位
-- title.en: Units that hold overdue problems
-- column.unit: TEXT 24 | 单位 | Unit
-- column.overdue: INTEGER 10 | 超时件 | Overdue
-- column.longest: INTEGER 12 | 最长超时（工作日） | Longest, working days
-- column.numbers: TEXT 40 | 问题编号 | Problems
-- total: overdue
-- empty.zh: 没有单位承办超时问题。
-- empty.en: No unit holds an overdue problem.
select coalesce(p.duty_unit, s.unit, '—') as unit, count(*) as overdue, max(-s.days_left) as longest,
  string_agg(coalesce(c.name, '') || coalesce(p.problem_no, '—'), '、' order by s.days_left, s.problem_id) as numbers
from derived.problem_state s join derived.problem p using (problem_id) left join county c on c.code = s.county
where s.as_of = (select as_of from derived.cutoff where label = 'current') and s.overdue and :county in ('', s.county)
group by 1 order by 2 desc, 3 desc, 1
