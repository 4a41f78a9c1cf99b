-- code: logs.day-missing
-- group: 7
-- severity: WARNING
-- title.zh: 工作日没有日志
-- title.en: Working days without a log
-- message.zh: {name}（{unit}）{month} 应写日志 {expected} 天，缺 {count} 天：{days}。请假、节假日已扣除；其名下另有 {set_aside} 行日志因填写有误隔离待更正。
-- message.en: {name} ({unit}) owes {expected} days of logs for {month} and lacks {count}: {days}. Leave and holidays are left out; {set_aside} more rows of logs under that name are set aside and wait to be corrected.
-- why.zh: 日志是驻企履职的凭据。
-- why.en: The log is the evidence of being on post.
-- remedy.zh: 有隔离待更正的日志的，先改正；确实没写的，补写并注明；请假、培训、公出的，补报请假登记。
-- remedy.en: Correct what is set aside first; write up what was not written and say so; enter leave, training or travel in the absences sheet.
-- example.zh: 本月应写二十天，有三天没有日志，也没有请假；补写并注明，或补报请假登记。
-- example.en: Twenty days are owed this month, three have neither log nor leave; write them up and say so, or enter the leave.
-- sides: searched
-- searched.zh: 其全部日志的工作日期，以及请假登记、节假日和派驻起止
-- searched.en: the working days of all his or her logs, and leave, holidays, begin and end of postings
-- needs: officials, worklogs
with written as (
    select distinct official_id, worked_on as day
    from derived.worklog
    where official_id is not null
), today as (
    select ordinal from control_calendar where day = :business_date
), counted as (
    select e.official_id, date_trunc('month', e.day)::date as month,
           count(*) as expected,
           count(*) filter (where w.day is null and c.ordinal < t.first_open) as missing,
           jsonb_agg(to_char(e.day, 'MM-DD') order by e.day)
               filter (where w.day is null and c.ordinal < t.first_open) as days
    from derived.expected_day e
    join control_calendar c on c.day = e.day
    -- A day whose log may still come in time is not missing yet.
    cross join (select ordinal - value::int as first_open from today, setting where name = 'late_log_days') t
    left join written w on w.official_id = e.official_id and w.day = e.day
    where e.as_of = :business_date
    group by e.official_id, date_trunc('month', e.day)
), posted as (
    select official_id, min(row_id) as row_id from derived.posting group by official_id
), home as (
    select distinct on (official_id) official_id, county from derived.posting order by official_id, started_on desc, posting_id
)
select 'official:' || c.official_id || ':' || to_char(c.month, 'YYYY-MM') as subject, h.county, o.unit,
       null::text as enterprise_id, c.official_id, 'officials' as kind, p.row_id,
       null::text as other_kind, null::bigint as other_row_id, null::text as other_field, null::text as field,
       jsonb_build_object('name', o.name, 'unit', o.unit, 'month', to_char(c.month, 'YYYY-MM'),
                          'expected', c.expected, 'count', c.missing, 'days', c.days,
                          'set_aside', coalesce(a.rows, 0)) as args
from counted c
join derived.official o using (official_id)
join posted p using (official_id)
join home h using (official_id)
left join derived.set_aside_log a using (official_id)
where c.missing > 0
