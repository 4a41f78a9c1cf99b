-- title.zh: 还可以享受的政策（先截止的在前）
-- title.en: What it can still get, the first to close first
-- column.measure: TEXT 38 | 措施 | Measure
-- column.document_no: TEXT 32 | 文号 | Document
-- column.until: DATE 11 | 截止 | Until
-- column.where_to: TEXT 32 | 兑现部门 | Where
-- empty.zh: 符合条件的政策均已享受。
-- empty.en: It has received everything to which it is entitled.
-- note.zh: 只列截止最近的 6 项，其余见附表；未注明截止日期的政策长期有效。
-- note.en: The 6 that close first; the others stand in the annex. Without a date: open-ended.
select left(m.measure_text, 52) as measure, coalesce(p.document_no, p.title) as document_no, l.closes_on as until,
  coalesce(m.paying_unit, '—') as where_to
from derived.entitlement e join derived.measure m using (measure_id) join derived.policy p on p.policy_id = m.policy_id
left join derived.measure_closing l on l.as_of = e.as_of and l.measure_id = e.measure_id
where e.as_of = (select as_of from derived.cutoff where label = 'current') and e.enterprise_id = :subject and e.verdict = 'ENTITLED' and not e.enjoyed
order by l.closes_on nulls last, p.published_on desc, m.measure_id
limit 6
