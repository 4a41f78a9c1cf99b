-- code: loop.assigned-late
-- group: 6
-- severity: INFO
-- title.zh: 交办不及时
-- title.en: Assigned late
-- message.zh: 「{enterprise}」的问题「{problem}」{raised} 提出，{assigned} 才交办，用了 {days} 个工作日（时限 {limit} 个）。
-- message.en: The problem "{problem}" of "{enterprise}", raised {raised}, was assigned on {assigned}, after {days} working days (limit {limit}).
-- why.zh: 办理时限从交办次日起算，交办晚一天，企业就多等一天。
-- why.en: The limit runs from the day after assignment; a day lost here is a day the enterprise waits.
-- remedy.zh: 收到问题后按时交办；日期填错的改正。
-- remedy.en: Assign in time; correct a wrong date.
-- example.zh: 周一收到问题，下周三才交办；企业白等了一个多星期。
-- example.en: A problem came in on Monday and was assigned on Wednesday of the week after; the firm waited for nothing.
-- sides: two
-- needs: problems, handling
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, case when h.row_id is not null then 'handling' end as other_kind, h.row_id as other_row_id, 'at' as other_field, 'raised_on' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'raised', s.raised_on,
                          'assigned', s.assigned_on, 'days', a.ordinal - r.ordinal, 'limit', l.days) as args
from derived.problem_state s
join derived.problem p using (problem_id)
join control_calendar r on r.day = s.raised_on
join control_calendar a on a.day = s.assigned_on
cross join (select value::int as days from setting where name = 'limit_assign') l
left join lateral (
    select row_id from derived.handling where problem_id = s.problem_id and step = 'ASSIGN' and at::date = s.assigned_on
    order by at, row_id limit 1) h on true
where s.as_of = :business_date and a.ordinal - r.ordinal > l.days
