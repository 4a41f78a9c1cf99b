-- title.zh: 请企业补充的情况
-- title.en: What the enterprise should tell
-- column.question: TEXT 60 | 问题 | Question
-- column.measures: INTEGER 10 | 关系措施 | Measures
-- empty.zh: 没有需要补充的情况。
-- empty.en: Nothing is missing.
select e.question, count(*) as measures
from derived.entitlement e
where e.as_of = (select as_of from derived.cutoff where label = 'current') and e.enterprise_id = :subject and e.verdict = 'UNKNOWN'
group by e.question order by 2 desc, 1 limit 2
