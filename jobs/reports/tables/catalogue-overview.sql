-- title.zh: 各层级、各门类措施数
-- title.en: Measures by level and subject
-- column.category: TEXT 20 | 门类 | Subject
-- column.national: INTEGER 10 | 国家 | National
-- column.provincial: INTEGER 10 | 省级 | Provincial
-- column.municipal: INTEGER 10 | 市级 | Municipal
-- column.county: INTEGER 10 | 县区 | County
-- column.n: INTEGER 10 | 合计 | All
-- total: national, provincial, municipal, county, n
-- names: category
-- empty.zh: 没有在有效期内的措施。
-- empty.en: No measure is in force.
select coalesce(m.policy_category, :t_other) as category, count(*) filter (where p.level = 'NATIONAL') as national, count(*) filter (where p.level = 'PROVINCIAL') as provincial,
  count(*) filter (where p.level = 'MUNICIPAL') as municipal, count(*) filter (where p.level = 'COUNTY') as county, count(*) as n
from derived.measure_place i join derived.measure m using (measure_id) join derived.policy p on p.policy_id = m.policy_id
where i.as_of = (select as_of from derived.cutoff where label = 'current')
group by 1 order by count(*) desc, 1
