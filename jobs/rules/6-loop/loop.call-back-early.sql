-- code: loop.call-back-early
-- group: 6
-- severity: WARNING
-- title.zh: 回访早于办结
-- title.en: Called back before closing
-- message.zh: 「{enterprise}」的问题「{problem}」{visited} 回访（{evaluation:evaluation}），{days} 天后的 {closed} 才办结。
-- message.en: The problem "{problem}" of "{enterprise}" was called back about on {visited} ({evaluation:evaluation}), {days} days before it was closed on {closed}.
-- why.zh: 事情还没办完就问满意不满意，问到的不是办理结果。
-- why.en: Asked before anything was done, the answer says nothing about the result.
-- remedy.zh: 核对两个日期；日期没错的，办结后再回访一次。
-- remedy.en: Check the two dates; if they are right, call back again after closing.
-- example.zh: 十月三日回访满意，十月十日才办结；回访的是接件态度，不是办理结果，要再访一次。
-- example.en: Called back and satisfied on 3 October, closed on the 10th: that was about manners, not about the result.
-- sides: two
-- needs: problems
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, case when h.row_id is null then 'problems' else 'handling' end as other_kind,
       coalesce(h.row_id, s.row_id) as other_row_id, case when h.row_id is null then 'closed_on' else 'at' end as other_field,
       'visited_on' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'visited', p.visited_on,
                          'evaluation', coalesce(p.evaluation, '—'), 'closed', s.first_closed_on,
                          'days', s.first_closed_on - p.visited_on) as args
from derived.problem_state s
join derived.problem p using (problem_id)
left join lateral (
    select row_id from derived.handling where problem_id = s.problem_id and step = 'CLOSE' and at::date = s.first_closed_on
    order by at, row_id limit 1) h on true
where s.as_of = :business_date and p.visited_on between p.raised_on and s.first_closed_on - 1
