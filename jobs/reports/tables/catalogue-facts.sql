-- title.zh: 选编概况
-- title.en: The booklet
-- column.documents: INTEGER 8 | 文件 | Documents
-- column.measures: INTEGER 8 | 措施 | Measures
-- column.closing: INTEGER 8 | 30日内截止 | Closing
-- column.automatic: INTEGER 8 | 免申即享 | Automatic
-- empty.zh: 没有。
-- empty.en: None.
select count(distinct m.policy_id) as documents, count(*) as measures,
  count(*) filter (where l.closes_on between i.as_of and i.as_of + 30) as closing, count(*) filter (where m.access = 'AUTOMATIC') as automatic
from derived.measure_place i join derived.measure m using (measure_id) left join derived.measure_closing l using (as_of, measure_id)
where i.as_of = (select as_of from derived.cutoff where label = 'current')
