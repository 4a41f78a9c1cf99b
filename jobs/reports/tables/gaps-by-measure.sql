-- title.zh: 应享未享较多的措施
-- title.en: Measures most often not yet received
-- column.document_no: TEXT 22 | 文号 | Document
-- column.measure: TEXT 36 | 措施 | Measure
-- column.enterprises: INTEGER 8 | 企业 | Enterprises
-- column.until: DATE 10 | 截止 | Until
-- column.where_to: TEXT 16 | 兑现部门 | Where
-- empty.zh: 没有应享未享。
-- empty.en: Nothing is outstanding.
-- note.zh: 30 日内截止的排在前面，其后按企业户数；全部清单见工作簿。
-- note.en: Those closing within 30 days first, then by enterprises; the full list is in the workbook.
select coalesce(p.document_no, p.title) as document_no, left(m.measure_text, 52) as measure, count(*) as enterprises,
  coalesce(m.apply_by, m.expires_on) as until, coalesce(m.paying_unit, '—') as where_to
from derived.entitlement e join derived.measure m using (measure_id) join derived.policy p on p.policy_id = m.policy_id join derived.enterprise n using (enterprise_id)
where e.as_of = (select as_of from derived.cutoff where label = 'current') and :county in ('', n.county) and e.verdict = 'ENTITLED' and not e.enjoyed
group by m.measure_id, p.document_no, p.title, m.measure_text, m.apply_by, m.expires_on, m.paying_unit
order by (coalesce(m.apply_by, m.expires_on) <= max(e.as_of) + 30) desc nulls last, count(*) desc, m.measure_id
limit 15
