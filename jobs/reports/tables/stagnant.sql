-- title.zh: 长期无人办理的问题清单
-- title.en: Stagnant problems
-- column.problem: TEXT 16 | 县区、编号 | County, no.
-- column.enterprise: TEXT 34 | 企业 | Enterprise
-- column.description: TEXT 46 | 问题 | Problem
-- column.duty: TEXT 22 | 责任单位 | Responsible
-- column.last_touched_on: DATE 10 | 最近办理 | Last touched
-- column.light: TEXT 8 | 灯 | Light
-- light.light: light_code
-- names: problem, enterprise, description, duty
-- words.light: light
-- empty.zh: 没有停滞的问题。
-- empty.en: No problem is stagnant.
select concat_ws(' ', coalesce(county_name, :t_unassigned), problem_no) as problem, enterprise, derived.brief(description, 48) as description,
  coalesce(duty, '—') as duty, last_touched_on, light as light_code, light
from derived.problem_now where stagnant and :county in ('', county)
order by last_touched_on, county_sort, problem_id
