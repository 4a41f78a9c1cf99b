-- title.zh: 超时限未办结问题
-- title.en: Overdue problems
-- column.problem_no: TEXT 13 | 编号 | No.
-- column.enterprise: TEXT 28 | 企业 | Enterprise
-- column.description: TEXT 40 | 问题 | Problem
-- column.raised_on: DATE 10 | 提出 | Raised
-- column.limit_on: DATE 10 | 时限 | Limit
-- column.days: INTEGER 8 | 超时天数 | Late by
-- names: problem_no, enterprise, description
-- empty.zh: 没有超过时限的问题。
-- empty.en: No problem is overdue.
-- note.zh: 超时天数按工作日计。
-- note.en: Days late are working days.
select coalesce(p.problem_no, '—') as problem_no, coalesce(p.enterprise, '—') as enterprise, p.description,
  p.raised_on, p.limit_on, w.days
from derived.unit_warned w join derived.problem_now p using (problem_id)
where w.unit = :subject order by w.days desc, p.problem_id
