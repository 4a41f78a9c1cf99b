-- title.zh: 应享未享较多的措施
-- title.en: Measures most often not yet received
-- column.measure: TEXT 40 | 措施 | Measure
-- column.document_no: TEXT 34 | 文号 | Document
-- column.enterprises: INTEGER 7 | 企业（户） | Firms
-- column.until: DATE 10 | 截止 | Until
-- column.where_to: TEXT 36 | 兑现部门 | Where
-- names: measure, document_no, where_to
-- empty.zh: 没有应享未享。
-- empty.en: Nothing is outstanding.
-- note.zh: 30 日内截止的排在前面，其后按企业户数；全部清单见工作簿。
-- note.en: Those closing within 30 days first, then by enterprises; the full list is in the workbook.
select derived.brief(measure_text, 40) as measure, document_no, count(*) as enterprises, closes_on as until, coalesce(paying_unit, '—') as where_to
from derived.gap_now where :county in ('', county)
group by measure_id, document_no, measure_text, closes_on, paying_unit
order by bool_or(closing) desc, count(*) desc, measure_id
limit 15
