-- name: worklogs
-- title.zh: 工作日志
-- title.en: Work logs
-- row.zh: 一名干部一天的一条工作日志（重复报送只计一条）
-- row.en: One entry of one official on one day; repeats count once
-- scopes: county unit enterprise official batch
-- kinds: worklogs
-- show.official_name: 干部姓名 | Official
-- show.enterprise_name: 派驻企业 | Enterprise
-- show.work_type: 工作类型 | Work type | work_type
-- show.content: 工作内容 | Content
-- show.submitted_at: 提交时间 | Submitted at
select c.as_of,
       w.worklog_id::text as subject,
       w.worked_on as on_date,
       w.county,
       w.unit,
       w.enterprise_id as enterprise,
       w.official_id as official,
       w.batch,
       null::text as category,
       'worklogs' as kind,
       w.row_id,
       w.official_name,
       coalesce(e.name, w.enterprise_name) as enterprise_name,
       w.work_type,
       w.content,
       w.submitted_at,
       sent.ordinal - worked.ordinal > (select value::int from setting where name = 'late_log_days') as late,
       exists (select from derived.copied_log k where k.row_id = w.row_id) as copied
from derived.worklog w
join derived.cutoff c on w.worked_on <= c.as_of
left join control_calendar worked on worked.day = w.worked_on
left join control_calendar sent on sent.day = w.submitted_at::date
left join derived.enterprise e on e.enterprise_id = w.enterprise_id
