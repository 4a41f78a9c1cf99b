-- title.zh: 兑现金额较多的政策
-- title.en: What was received, by measure
-- column.policy: TEXT 40 | 政策措施 | Measure
-- column.document_no: TEXT 30 | 文号 | Document
-- column.enterprises: INTEGER 8 | 企业（户） | Firms
-- column.times: INTEGER 8 | 笔数 | Times
-- column.amount: MONEY 12 | 金额（万元） | 10,000 yuan
-- names: policy, document_no
-- empty.zh: 没有享受记录。
-- empty.en: Nothing is recorded.
-- note.zh: 列金额最多的 10 项；全部记录见工作簿。
-- note.en: The 10 with the largest amounts; all records are in the workbook.
select derived.brief(coalesce(m.measure_text, p.title, u.policy_title, '—'), 40) as policy, coalesce(p.document_no, u.document_no, '—') as document_no,
  count(distinct coalesce(u.enterprise_id, u.enterprise_name)) as enterprises, count(*) as times, sum(u.amount) / 10000 as amount
from derived.uptake u left join derived.policy p using (policy_id) left join derived.measure m using (measure_id)
where :county in ('', u.county) and u.enjoyed_on <= (select as_of from derived.cutoff where label = 'current')
group by 1, 2 order by sum(u.amount) desc nulls last, 1, 2 limit 10
