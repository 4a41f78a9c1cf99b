-- code: logs.late
-- group: 7
-- severity: INFO
-- title.zh: 日志补交过晚
-- title.en: Log submitted late
-- message.zh: {name} {on} 的日志于 {submitted} 提交，隔了 {days} 个工作日（允许 {limit} 个，本人请假的日子已扣除）。
-- message.en: The log of {name} for {on} was submitted on {submitted}, {days} working days later (allowed: {limit}; the writer's own leave is left out).
-- why.zh: 隔得越久，记得越不准。
-- why.en: The later it is written, the less it is worth as evidence.
-- remedy.zh: 按时提交；系统补录造成的，说明情况。
-- remedy.en: Submit in time; explain where a system was filled in afterwards.
-- example.zh: 一日的日志二十日才提交，隔了十三个工作日；问清是系统补录还是事后补写。
-- example.en: The log of the 1st came on the 20th, thirteen working days later; ask whether a system was filled in afterwards.
-- sides: two
-- needs: worklogs
with timed as (
    select w.*, s.ordinal - d.ordinal as ordinals
    from derived.worklog w
    join control_calendar d on d.day = w.worked_on
    join control_calendar s on s.day = w.submitted_at::date
    where w.worked_on <= :business_date
), limited as (
    select t.*, l.days as allowed
    from timed t
    cross join (select value::int as days from setting where name = 'late_log_days') l
    where t.ordinals > l.days
), counted as (
    select m.*, m.ordinals - (
               select count(distinct c.day)
               from derived.absence a
               join control_calendar c
                 on c.working and c.day between greatest(a.started_on, m.worked_on + 1) and least(a.ended_on, m.submitted_at::date)
               where a.official_id = m.official_id) as late
    from limited m
)
select 'official:' || coalesce(w.official_id, w.official_name) as subject, w.county, w.unit, w.enterprise_id, w.official_id,
       'worklogs' as kind, w.row_id, 'worklogs' as other_kind, w.row_id as other_row_id, 'worked_on' as other_field, 'submitted_at' as field,
       jsonb_build_object('name', w.official_name, 'on', w.worked_on, 'submitted', w.submitted_at::date,
                          'days', w.late, 'limit', w.allowed) as args
from counted w
where w.late > w.allowed
