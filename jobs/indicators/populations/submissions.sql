-- name: submissions
-- title.zh: 报送
-- title.en: Submissions
-- row.zh: 一个县区一种表在一个月的一次应报
-- row.en: One kind of sheet that one county owes for one month
-- scopes: county
-- source: file
-- show.sheet_kind: 表种 | Kind | kind
-- show.due_on: 应报日期 | Due on
-- show.received_on: 收到日期 | Received on
select c.as_of,
       s.county || '#' || s.kind as subject,
       c.period_start as on_date,
       s.county,
       null::text as unit,
       null::text as enterprise,
       null::text as official,
       null::int as batch,
       null::text as category,
       null::text as kind,
       null::bigint as row_id,
       s.file_id,
       null::int as sheet_no,
       null::int as row_no,
       s.kind as sheet_kind,
       s.due_on,
       s.received_on,
       s.received,
       s.on_time
from derived.submission s
join derived.cutoff c on date_trunc('month', c.period_start) = date_trunc('month', s.period_start)
