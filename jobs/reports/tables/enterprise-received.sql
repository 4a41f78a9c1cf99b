-- title.zh: 已经享受的政策
-- title.en: What it has received
-- column.policy: TEXT 50 | 政策 | Policy
-- column.document_no: TEXT 30 | 文号 | Document
-- column.enjoyed_on: DATE 10 | 日期 | Date
-- column.amount: MONEY 12 | 金额（元） | Yuan
-- total: amount
-- names: policy, document_no
-- empty.zh: 没有首页未列全的享受记录。
-- empty.en: Nothing that the first page does not have in full.
with had as (
  select coalesce(m.measure_text, p.title, u.policy_title, '—') as item, coalesce(p.document_no, u.document_no, '—') as document_no, u.enjoyed_on, u.amount, u.row_id,
    count(*) over () as n, max(length(coalesce(m.measure_text, p.title, u.policy_title, '—'))) over () as longest
  from derived.uptake u left join derived.policy p using (policy_id) left join derived.measure m using (measure_id)
  where u.enterprise_id = :subject and u.enjoyed_on <= (select as_of from derived.cutoff where label = 'current'))
select item as policy, document_no, enjoyed_on, amount from had where n > 4 or longest > 40
order by enjoyed_on, row_id
