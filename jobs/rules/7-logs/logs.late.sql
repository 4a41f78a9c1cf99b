-- code: logs.late
-- group: 7
-- severity: INFO
-- title.zh: 日志补交过晚
-- title.en: Log submitted late
-- message.zh: {name} {on} 的日志于 {submitted} 提交，晚了 {days} 个工作日（允许 {limit} 个）。
-- message.en: The log of {name} for {on} was submitted on {submitted}, {days} working days later (allowed: {limit}).
-- why.zh: 隔得越久，记得越不准。
-- why.en: The later it is written, the less it is worth as evidence.
-- remedy.zh: 按时提交；系统补录造成的，说明情况。
-- remedy.en: Submit in time; explain where a system was filled in afterwards.
-- example.zh: 一日的日志二十日才提交，隔了十三个工作日；问清是系统补录还是事后补写。
-- example.en: The log of the 1st came on the 20th, thirteen working days later; ask whether a system was filled in afterwards.
-- needs: worklogs
select 'official:' || coalesce(w.official_id, w.official_name) as subject, w.county, w.unit, w.enterprise_id, w.official_id,
       'worklogs' as kind, w.row_id, null::text as other_kind, null::bigint as other_row_id, 'submitted_at' as field,
       jsonb_build_object('name', w.official_name, 'on', w.worked_on, 'submitted', w.submitted_at::date,
                          'days', s.ordinal - d.ordinal, 'limit', l.days) as args
from derived.worklog w
join control_calendar d on d.day = w.worked_on
join control_calendar s on s.day = w.submitted_at::date
cross join (select value::int as days from setting where name = 'late_log_days') l
where w.worked_on <= :business_date and s.ordinal - d.ordinal > l.days
