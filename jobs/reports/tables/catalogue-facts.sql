-- title.zh: 选编概况
-- title.en: The booklet
-- column.documents: INTEGER 8 | 文件 | Documents
-- column.measures: INTEGER 8 | 措施 | Measures
-- column.closing: INTEGER 8 | 30日内截止 | Closing
-- column.automatic: INTEGER 8 | 免申即享 | Automatic
-- column.national: INTEGER 8 | 国家措施 | National
-- column.provincial: INTEGER 8 | 省级措施 | Provincial
-- column.municipal: INTEGER 8 | 市级措施 | Municipal
-- column.county: INTEGER 8 | 县区措施 | County
-- empty.zh: 没有。
-- empty.en: None.
select count(distinct m.policy_id) as documents, count(*) as measures,
  count(*) filter (where l.closes_on between i.as_of and i.as_of + 30) as closing, count(*) filter (where m.access = 'AUTOMATIC') as automatic,
  count(*) filter (where p.level = 'NATIONAL') as national, count(*) filter (where p.level = 'PROVINCIAL') as provincial,
  count(*) filter (where p.level = 'MUNICIPAL') as municipal, count(*) filter (where p.level = 'COUNTY') as county
from derived.measure_place i join derived.measure m using (measure_id) join derived.policy p on p.policy_id = m.policy_id left join derived.measure_closing l using (as_of, measure_id)
where i.as_of = (select as_of from derived.cutoff where label = 'current')
