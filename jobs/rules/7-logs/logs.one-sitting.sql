-- code: logs.one-sitting
-- group: 7
-- severity: WARNING
-- title.zh: 多天日志一次补写
-- title.en: Several days written up at one sitting
-- message.zh: {name} 于 {submitted} 一天内补写了 {count} 天的日志：{days}，其中最早一天已超过允许的 {allowed} 个工作日。
-- message.en: On {submitted} {name} wrote up the logs of {count} days: {days}; the first of them is past the {allowed} working days allowed.
-- why.zh: 集中补写的日志难以作为当日工作的凭据。
-- why.en: Logs written up together are weak evidence of each day's work.
-- remedy.zh: 说明原因；今后当日事当日记。
-- remedy.en: Give the reason; write each day's log on its day.
-- example.zh: 月底一个下午提交了九天的日志；集中补写的只能作参考，今后当日事当日记。
-- example.en: Nine days of logs came in one afternoon at the month's end; they are weak evidence.
-- sides: two
-- needs: worklogs
with sitting as (
    select official_id, official_name, submitted_at::date as submitted_on, min(worked_on) as first_on,
           count(distinct worked_on) as days,
           (array_agg(row_id order by worked_on, row_id))[1] as row_id,
           (array_agg(row_id order by worked_on desc, row_id desc))[1] as last_row_id, min(county) as county, min(unit) as unit,
           jsonb_agg(distinct to_char(worked_on, 'MM-DD')) as listed
    from derived.worklog
    where submitted_at is not null and official_id is not null and worked_on <= :business_date
      -- A log of the day itself is no writing-up.
      and worked_on < submitted_at::date
    group by official_id, official_name, submitted_at::date
)
select 'official:' || official_id || ':' || submitted_on as subject, county, unit, null::text as enterprise_id, official_id,
       'worklogs' as kind, row_id, 'worklogs' as other_kind, last_row_id as other_row_id, 'submitted_at' as other_field, 'worked_on' as field,
       jsonb_build_object('name', official_name, 'submitted', submitted_on, 'count', days, 'days', listed,
                          'allowed', a.days_allowed) as args
from sitting
join control_calendar first_day on first_day.day = first_on
join control_calendar sat on sat.day = submitted_on
cross join (select value::int as days_allowed from setting where name = 'late_log_days') a
-- What is written within the days allowed is in order, however much comes together.
-- The writer's own leave between work and writing counts as no delay.
where sat.ordinal - first_day.ordinal - (
          select count(distinct c.day)
          from derived.absence l
          join control_calendar c
            on c.working and c.day between greatest(l.started_on, first_on + 1) and least(l.ended_on, submitted_on)
          where l.official_id = sitting.official_id) > a.days_allowed
  and days >= (select value::int from setting where name = 'burst_log_days')
