-- title.zh: 无法判定的项次与待问的问题
-- title.en: What to ask where entitlement cannot be told
-- column.question: TEXT 60 | 需要企业补充或核实 | To be asked
-- column.pairs: INTEGER 10 | 项次 | Pairs
-- column.enterprises: INTEGER 10 | 企业（户） | Firms
-- total: pairs
-- words.question: questions
-- empty.zh: 没有无法判定的项次。
-- empty.en: Everything could be told.
select question, count(*) as pairs, count(distinct enterprise_id) as enterprises
from derived.entitlement join derived.enterprise n using (enterprise_id) where :county in ('', n.county) and as_of = (select as_of from derived.cutoff where label = 'current') and verdict = 'UNKNOWN'
group by question order by 2 desc, 1 limit 12
