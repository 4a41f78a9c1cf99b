-- title.zh: 已经享受的政策
-- title.en: What it has received
-- column.policy: TEXT 44 | 政策 | Policy
-- column.document_no: TEXT 30 | 文号 | Document
-- column.enjoyed_on: DATE 10 | 日期 | Date
-- column.amount: MONEY 12 | 金额（元） | Yuan
-- column.office: TEXT 24 | 办理单位 | Office
-- total: amount
-- names: policy, document_no, office
-- empty.zh: 没有享受记录。
-- empty.en: Nothing is recorded.
select derived.brief(coalesce(m.measure_text, p.title, u.policy_title, '—'), 40) as policy, coalesce(p.document_no, u.document_no, '—') as document_no, u.enjoyed_on,
  u.amount, coalesce(u.handling_unit, '—') as office
from derived.uptake u left join derived.policy p using (policy_id) left join derived.measure m using (measure_id)
where u.enterprise_id = :subject and u.enjoyed_on <= (select as_of from derived.cutoff where label = 'current')
order by u.enjoyed_on, u.row_id
