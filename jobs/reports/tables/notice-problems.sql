-- title.zh: 超时限未办结问题
-- title.en: Overdue problems
-- column.problem_no: TEXT 10 | 编号 | No.
-- column.enterprise: TEXT 24 | 企业 | Enterprise
-- column.description: TEXT 36 | 问题 | Problem
-- column.raised_on: DATE 10 | 提出 | Raised
-- column.limit_on: DATE 10 | 时限 | Limit
-- column.days: INTEGER 10 | 超时天数 | Late by
-- empty.zh: 没有超过时限的问题。
-- empty.en: No problem is overdue.
-- note.zh: 超时天数按工作日计。
-- note.en: Days late are working days.
select coalesce(p.problem_no, '—') as problem_no, coalesce(n.name, p.enterprise_name, '—') as enterprise, left(p.description, 60) as description,
  p.raised_on, s.limit_on, w.days
from derived.unit_warned w join derived.problem p using (problem_id)
join derived.problem_state s on s.problem_id = p.problem_id and s.as_of = (select as_of from derived.cutoff where label = 'current')
left join derived.enterprise n on n.enterprise_id = p.enterprise_id
where w.unit = :subject order by w.days desc, p.problem_id
