-- title.zh: 长期无人办理的问题清单
-- title.en: Stagnant problems
-- column.county: TEXT 9 | 县区 | County
-- column.problem_no: TEXT 10 | 编号 | No.
-- column.enterprise: TEXT 34 | 企业 | Enterprise
-- column.description: TEXT 46 | 问题 | Problem
-- column.level: TEXT 8 | 层级 | Level
-- column.duty_unit: TEXT 20 | 责任单位 | Responsible
-- column.last_touched_on: DATE 10 | 最近办理 | Last touched
-- column.light: TEXT 8 | 灯 | Light
-- light.light: light_code
-- empty.zh: 没有停滞的问题。
-- empty.en: No problem is stagnant.
select coalesce(c.name, '未归属') as county, p.problem_no, coalesce(e.name, p.enterprise_name) as enterprise,
  left(p.description, 48) as description, case when :language = 'en' then initcap(s.level) else case s.level when 'OFFICIAL' then '选派干部' when 'UNIT' then '派出单位' when 'DEPARTMENT' then '职能部门' else '—' end end as level, coalesce(p.duty_unit, s.unit, '—') as duty_unit,
  s.last_touched_on, s.light as light_code, case when :language = 'en' then initcap(s.light) else case s.light when 'GREEN' then '绿灯' when 'YELLOW' then '黄灯' when 'RED' then '红灯' else '灰灯（缺日期）' end end as light
from derived.problem_state s join derived.problem p using (problem_id)
left join derived.enterprise e on e.enterprise_id = s.enterprise_id left join county c on c.code = s.county
where s.as_of = (select as_of from derived.cutoff where label = 'current') and s.stagnant and :county in ('', s.county)
order by s.last_touched_on, c.sort, s.problem_id
