-- code: loop.extension-late
-- group: 6
-- severity: WARNING
-- title.zh: 延期申请太晚
-- title.en: Extension asked for too late
-- message.zh: 「{enterprise}」的问题「{problem}」时限 {limit}，{asked} 才申请延期（须提前 {notice} 个工作日），延期不予计算。
-- message.en: The problem "{problem}" of "{enterprise}" was due on {limit}; the extension was asked for on {asked}, less than {notice} working days before, and does not count.
-- why.zh: 临到期或到期后才申请延期，等于没有时限。
-- why.en: An extension asked for on or after the last day makes the limit meaningless.
-- remedy.zh: 按原时限督办；今后延期至少提前一个工作日申请并告知企业。
-- remedy.en: The old limit holds; next time ask at least one working day before and tell the enterprise.
-- example.zh: 时限是周五，周五当天才申请延期；按原时限督办，下次提前一天以上。
-- example.en: The limit was Friday and the extension was asked for on Friday; the old limit holds.
-- sides: two
-- needs: problems, handling
with asked as (
    select h.problem_id, h.at, h.at::date as asked_on, h.row_id,
           max(h.at) filter (where h.step in ('TO_UNIT', 'TO_DEPARTMENT')) over before as passed_at,
           min(h.at) filter (where h.step = 'ASSIGN') over before as assigned_at,
           max(h.new_due_on) filter (where h.step = 'EXTENSION_GRANTED') over before as granted_to,
           h.step
    from derived.handling h
    where h.problem_id is not null and h.at::date <= :business_date
    window before as (partition by h.problem_id order by h.at, h.row_id
                      rows between unbounded preceding and 1 preceding)
), clocked as (
    select a.problem_id, a.asked_on, a.row_id, coalesce(a.granted_to, p.due_on) as stated_limit, p.complexity,
           coalesce(a.passed_at::date, a.assigned_at::date, p.raised_on) as started_on,
           (a.asked_on > coalesce(a.passed_at::date, '-infinity') or p.due_on is not null) as of_this_level
    from asked a
    join derived.problem p using (problem_id)
    where a.step = 'EXTENSION_ASKED'
), limited as (
    select k.*, coalesce(k.stated_limit, l.day) as limit_on
    from clocked k
    left join control_calendar s on s.day = k.started_on
    left join control_calendar l
      on l.working and l.ordinal = s.ordinal + (
          select value::int from setting
          where name = case when k.complexity = 'COMPLEX' then 'limit_complex' else 'limit_handle' end)
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'handling' as kind, l.row_id, 'problems' as other_kind, s.row_id as other_row_id, 'due_on' as other_field, 'at' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'limit', l.limit_on,
                          'asked', l.asked_on, 'notice', n.days) as args
from limited l
join derived.problem_state s on s.problem_id = l.problem_id and s.as_of = :business_date
join derived.problem p on p.problem_id = l.problem_id
join control_calendar due on due.day = l.limit_on
join control_calendar ask on ask.day = l.asked_on
cross join (select value::int as days from setting where name = 'extension_notice') n
where due.ordinal - ask.ordinal < n.days
