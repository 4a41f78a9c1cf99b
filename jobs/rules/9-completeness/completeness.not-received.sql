-- code: completeness.not-received
-- group: 9
-- severity: WARNING
-- title.zh: 应报未报
-- title.en: Not received
-- message.zh: {county:county} {month} 的{what:kind}应于 {due} 前报送，至今未收到。
-- message.en: {what:kind} of {county:county} for {month}, due on {due}, has not been received.
-- why.zh: 缺报县区的数字不完整，全市合计也偏小。
-- why.en: The county's figures are incomplete and the city's totals too small.
-- remedy.zh: 催报；当月确无内容的，报一张零表。
-- remedy.en: Ask for it; if there is nothing to report, an empty sheet says so.
-- example.zh: 过了期限，一个县的流转表还没有到；当月确无流转的，报一张零表。
-- example.en: The limit has passed and one county's handling list is not there; if there was nothing, an empty sheet says so.
-- sides: searched
-- searched.zh: 收到的全部文件中该县（区）当月的这种表
-- searched.en: all files that came, for a sheet of that kind, county and month
-- needs:
select 'county:' || s.county || ':' || s.kind || ':' || to_char(s.period_start, 'YYYY-MM') as subject, s.county,
       null::text as unit, null::text as enterprise_id, null::text as official_id, s.kind, null::bigint as row_id,
       null::text as other_kind, null::bigint as other_row_id, null::text as other_field, null::text as field,
       jsonb_build_object('county', s.county, 'what', s.kind, 'month', to_char(s.period_start, 'YYYY-MM'), 'due', s.due_on) as args
from derived.submission s
where not s.received and s.due_on < :knowledge_date
