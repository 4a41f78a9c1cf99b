-- title.zh: 超时限未办结问题清单
-- title.en: Overdue problems
-- column.county: TEXT 9 | 县区 | County
-- column.problem_no: TEXT 13 | 编号 | No.
-- column.enterprise: TEXT 34 | 企业 | Enterprise
-- column.description: TEXT 46 | 问题 | Problem
-- column.duty: TEXT 22 | 责任单位 | Responsible
-- column.level: TEXT 9 | 层级 | Level
-- column.limit_on: DATE 10 | 时限 | Limit
-- column.days: INTEGER 7 | 超时天数 | Late by
-- column.light: TEXT 8 | 灯 | Light
-- light.light: light_code
-- names: county, problem_no, enterprise, description, duty
-- words.level: level
-- words.light: light
-- empty.zh: 没有超过时限的问题。
-- empty.en: No problem is overdue.
-- note.zh: 超时天数按工作日计。
-- note.en: Days late are working days.
select coalesce(county_name, :t_unassigned) as county, problem_no, enterprise, derived.brief(description, 48) as description,
  coalesce(duty, '—') as duty, coalesce(level, 'NONE') as level, limit_on, -days_left as days, light as light_code, light
from derived.problem_now where overdue and :county in ('', county)
order by days_left, county_sort, problem_id
