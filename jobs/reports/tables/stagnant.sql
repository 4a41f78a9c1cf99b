-- title.zh: 长期无人办理的问题清单
-- title.en: Stagnant problems
-- column.problem: TEXT 16 | 县区与编号 | County, no.
-- column.enterprise: TEXT 34 | 企业 | Enterprise
-- column.description: TEXT 50 | 问题 | Problem
-- column.duty: TEXT 22 | 责任单位 | Responsible
-- column.last_touched_on: DATE 10 | 最近办理 | Last touched
-- column.light: TEXT 8 | 灯 | Light
-- light.light: light_code
-- names: problem, enterprise, description, duty
-- words.light: light
-- empty.zh: 没有停滞的问题。
-- empty.en: No problem is stagnant.
-- note.zh: 连续多个工作日没有办理记录而未超时限的。其中的红灯不是超时，是企业不满意、退回重办的。
-- note.en: No step for many working days, the limit not past. A red light among them does not mean late: the enterprise was dissatisfied and sent it back.
select concat_ws(chr(10), coalesce(county_name, :t_unassigned), problem_no) as problem, enterprise, derived.brief(description, 48) as description,
  coalesce(duty, '—') as duty, last_touched_on, light as light_code, light
from derived.problem_now where stagnant and :county in ('', county)
order by last_touched_on, county_sort, problem_id
