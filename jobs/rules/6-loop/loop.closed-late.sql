-- code: loop.closed-late
-- group: 6
-- severity: INFO
-- title.zh: 超期办结
-- title.en: Closed after the limit
-- message.zh: 「{enterprise}」的问题「{problem}」{closed} 办结，首次办结时办理时限为 {limit}，晚了 {days} 个工作日。
-- message.en: The problem "{problem}" of "{enterprise}" was closed on {closed}; its limit was {limit}, {days} working days before.
-- why.zh: 办结了也要看是不是按时，按时率由此而来。
-- why.en: Closing late is not closing in time; the on-time rate comes from here.
-- remedy.zh: 查明晚在哪个环节；日期填错的改正，确需更长时间的今后提前申请延期。
-- remedy.en: Find the step that took so long, correct a wrong date, and ask for an extension in time.
-- example.zh: 时限是十日，十五日才办结，其间没有申请延期；问题解决了，但不计入按时办结。
-- example.en: The limit was the 10th and it was closed on the 15th without an extension; solved, but not in time.
-- sides: two
-- needs: problems
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, case when h.row_id is null then 'problems' else 'handling' end as other_kind,
       coalesce(h.row_id, s.row_id) as other_row_id, case when h.row_id is null then 'due_on' else 'at' end as other_field, 'closed_on' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'closed', s.first_closed_on,
                          'limit', s.limit_on, 'days', closed.ordinal - due.ordinal) as args
from derived.problem_state s
join derived.problem p using (problem_id)
join control_calendar closed on closed.day = s.first_closed_on
join control_calendar due on due.day = s.limit_on
left join lateral (
    select row_id from derived.handling where problem_id = s.problem_id and step = 'CLOSE' and at::date = s.first_closed_on
    order by at, row_id limit 1) h on true
where s.as_of = :business_date and s.on_time = false and s.first_closed_on > s.limit_on
