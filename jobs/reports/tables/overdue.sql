-- title.zh: 超时限未办结问题清单
-- title.en: Overdue problems
-- column.problem: TEXT 16 | 县区与编号 | County, no.
-- column.enterprise: TEXT 34 | 企业 | Enterprise
-- column.description: TEXT 50 | 问题 | Problem
-- column.duty: TEXT 22 | 责任单位 | Responsible
-- column.limit_on: DATE 10 | 时限 | Limit
-- column.days: INTEGER 7 | 超时（天） | Days late
-- column.light: TEXT 8 | 灯 | Light
-- light.light: light_code
-- names: problem, enterprise, description, duty
-- words.light: light
-- empty.zh: 没有超过时限的问题。
-- empty.en: No problem is overdue.
-- note.zh: 超时天数按工作日计。
-- note.en: Days late are working days.
select concat_ws(chr(10), coalesce(county_name, :t_unassigned), problem_no) as problem, enterprise, derived.brief(description, 48) as description,
  coalesce(duty, '—') as duty, limit_on, -days_left as days, light as light_code, light
from derived.problem_now where overdue and :county in ('', county)
order by days_left, county_sort, problem_id
