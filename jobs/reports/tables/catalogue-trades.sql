-- title.zh: 限定行业的措施
-- title.en: Measures for certain trades
-- column.industry: TEXT 24 | 行业 | Trade
-- column.measure: TEXT 44 | 措施 | Measure
-- column.document_no: TEXT 22 | 文号 | Document
-- column.until: DATE 10 | 截止 | Until
-- names: industry, measure, document_no
-- empty.zh: 没有限定行业的措施。
-- empty.en: No measure is limited to a trade.
-- note.zh: 未列入本表的措施不限行业。
-- note.en: Measures that do not stand here are for all trades.
select t.industry, derived.brief(m.measure_text, 60) as measure, coalesce(p.document_no, p.title) as document_no, l.closes_on as until
from derived.measure_place i join derived.measure m using (measure_id) join derived.policy p on p.policy_id = m.policy_id
cross join unnest(m.industries) t (industry)
left join derived.measure_closing l using (as_of, measure_id)
where i.as_of = (select as_of from derived.cutoff where label = 'current')
order by t.industry, l.closes_on nulls last, m.measure_id
