-- code: logs.one-sitting
-- group: 7
-- severity: WARNING
-- title.zh: 多天日志一次补写
-- title.en: Several days written up at one sitting
-- message.zh: {name} 于 {submitted} 一天内提交了 {count} 天的日志：{days}。
-- message.en: On {submitted} {name} submitted logs for {count} days: {days}.
-- why.zh: 集中补写的日志难以作为当日工作的凭据。
-- why.en: Logs written up together are weak evidence of each day's work.
-- remedy.zh: 说明原因；今后当日事当日记。
-- remedy.en: Give the reason; write each day's log on its day.
-- example.zh: 月底一个下午提交了九天的日志；集中补写的只能作参考，今后当日事当日记。
-- example.en: Nine days of logs came in one afternoon at the month's end; they are weak evidence.
-- needs: worklogs
with sitting as (
    select official_id, official_name, submitted_at::date as submitted_on,
           count(distinct worked_on) as days,
           min(row_id) as row_id, min(county) as county, min(unit) as unit,
           jsonb_agg(distinct to_char(worked_on, 'MM-DD')) as listed
    from derived.worklog
    where submitted_at is not null and official_id is not null and worked_on <= :business_date
      -- A log of the day itself is no writing-up.
      and worked_on < submitted_at::date
    group by official_id, official_name, submitted_at::date
)
select 'official:' || official_id || ':' || submitted_on as subject, county, unit, null::text as enterprise_id, official_id,
       'worklogs' as kind, row_id, null::text as other_kind, null::bigint as other_row_id, 'submitted_at' as field,
       jsonb_build_object('name', official_name, 'submitted', submitted_on, 'count', days, 'days', listed) as args
from sitting
where days >= (select value::int from setting where name = 'burst_log_days')
