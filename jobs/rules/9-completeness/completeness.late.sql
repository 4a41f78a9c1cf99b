-- code: completeness.late
-- group: 9
-- severity: INFO
-- title.zh: 迟报
-- title.en: Received late
-- message.zh: {county:county} {month} 的{what:kind}应于 {due} 前报送，{received} 才收到（{path}）。
-- message.en: {what:kind} of {county:county} for {month}, due on {due}, came on {received} ({path}).
-- why.zh: 迟报的数字进不了当期报告，只能事后更正。
-- why.en: What comes late misses the report and can only be corrected afterwards.
-- remedy.zh: 当期报告已经出刊的，用 zhuqi rerun --period 重出，数字有变的自动附更正说明；今后按时报送。
-- remedy.en: Where the month is issued already, issue it again by zhuqi rerun --period, which tells what changed; submit in time from now on.
-- example.zh: 应于次月三日前报的台账，十日才到；当期报告没有赶上，只能在下期更正。
-- example.en: A ledger due on the 3rd came on the 10th; it missed the report and is corrected in the next.
-- sides: one
-- needs:
select 'county:' || s.county || ':' || s.kind || ':' || to_char(s.period_start, 'YYYY-MM') as subject, s.county,
       null::text as unit, null::text as enterprise_id, null::text as official_id, s.kind, null::bigint as row_id, s.file_id, t.sheet_no,
       null::text as other_kind, null::bigint as other_row_id, null::text as other_field, null::text as field,
       jsonb_build_object('county', s.county, 'what', s.kind, 'month', to_char(s.period_start, 'YYYY-MM'), 'due', s.due_on,
                          'received', s.received_on, 'path', f.path) as args
from derived.submission s
join source_file f using (file_id)
left join lateral (
    select t.sheet_no from source_table t
    where t.file_id = s.file_id and t.kind = s.kind and coalesce(t.county, f.sender_county, s.county) = s.county
    order by t.month is distinct from s.period_start, t.sheet_no limit 1) t on true
where s.received and not s.on_time
