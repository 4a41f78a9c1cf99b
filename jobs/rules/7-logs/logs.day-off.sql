-- code: logs.day-off
-- group: 7
-- severity: INFO
-- title.zh: 请假当天有日志
-- title.en: A log on a day off
-- message.zh: {name} {on} 有日志，请假登记上 {from} 至 {until} 为「{type}」。
-- message.en: {name} has a log for {on}, but is entered as absent ({type}) from {from} to {until}.
-- why.zh: 两张表有一张不准：要么没有休假，要么日志不是当天的。
-- why.en: One of the two is not right: either there was no leave or the log is not of that day.
-- remedy.zh: 核对请假登记和日志日期，改正其一；公出期间确有驻企工作的，注明即可。
-- remedy.en: Check both and correct one; if there was work on post during a trip, say so.
-- example.zh: 请假登记写六日至八日病假，七日却有走访日志；哪一张表准，问本人。
-- example.en: Sick leave is entered from the 6th to the 8th and a log tells of a visit on the 7th; ask which is right.
-- sides: two
-- needs: worklogs, absences
select 'official:' || w.official_id as subject, w.county, w.unit, w.enterprise_id, w.official_id,
       'worklogs' as kind, w.row_id, 'absences' as other_kind, a.row_id as other_row_id, 'started_on' as other_field, 'worked_on' as field,
       jsonb_build_object('name', w.official_name, 'on', w.worked_on, 'from', a.started_on, 'until', a.ended_on,
                          'type', coalesce(a.absence_type, '—')) as args
from derived.worklog w
join derived.absence a on a.official_id = w.official_id and w.worked_on between a.started_on and a.ended_on
where w.worked_on <= :business_date
