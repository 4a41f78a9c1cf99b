-- code: loop.step-order
-- group: 6
-- severity: WARNING
-- title.zh: 流转环节次序颠倒
-- title.en: Steps of the loop out of order
-- message.zh: 「{enterprise}」的问题「{problem}」：「{later:step}」记在 {later_on}，早于「{earlier:step}」的 {earlier_on}。
-- message.en: The problem "{problem}" of "{enterprise}": "{later:step}" is dated {later_on}, before "{earlier:step}" on {earlier_on}.
-- why.zh: 先办结后交办、先反馈后办结，说明时间是事后补填的或填错了。
-- why.en: Closed before assigned, fed back before closed: the times were filled in afterwards or are wrong.
-- remedy.zh: 核对两个环节的时间，改正后重报流转表。
-- remedy.en: Check the two times and send the handling list again.
-- example.zh: 办结记在九日，交办记在十日；多半是事后补填，核对后改正。
-- example.en: Closed on the 9th, assigned on the 10th: filled in afterwards, most likely.
-- sides: two
-- needs: problems, handling
with first_step as (
    select problem_id, step, min(at) as at, (array_agg(row_id order by at, row_id))[1] as row_id
    from derived.handling
    where problem_id is not null and step in ('ASSIGN', 'HANDLE', 'CLOSE', 'FEEDBACK', 'EVALUATE')
      and at::date <= :business_date
    group by problem_id, step
), follows (earlier, later, rank) as (
    values ('ASSIGN', 'HANDLE', 1), ('HANDLE', 'CLOSE', 2), ('ASSIGN', 'CLOSE', 3), ('CLOSE', 'FEEDBACK', 4),
           ('CLOSE', 'EVALUATE', 5), ('FEEDBACK', 'EVALUATE', 6)
), broken as (
    select e.problem_id, f.earlier, f.later, e.at as earlier_at, l.at as later_at, e.row_id as earlier_row, l.row_id,
           row_number() over (partition by e.problem_id order by f.rank) as nth
    from follows f
    join first_step e on e.step = f.earlier
    join first_step l on l.step = f.later and l.problem_id = e.problem_id
    where l.at < e.at
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'handling' as kind, b.row_id, 'handling' as other_kind, b.earlier_row as other_row_id, 'at' as other_field, 'at' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40),
                          'later', b.later, 'later_on', to_char(b.later_at, 'YYYY-MM-DD HH24:MI'),
                          'earlier', b.earlier, 'earlier_on', to_char(b.earlier_at, 'YYYY-MM-DD HH24:MI')) as args
from broken b
join derived.problem_state s on s.problem_id = b.problem_id and s.as_of = :business_date
join derived.problem p on p.problem_id = b.problem_id
where b.nth = 1
