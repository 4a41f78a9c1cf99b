-- code: loop.step-missing
-- group: 6
-- severity: WARNING
-- title.zh: 流转环节缺失
-- title.en: A step of the loop is missing
-- message.zh: 「{enterprise}」的问题「{problem}」已走到「{reached:step}」，流转表缺少：{missing:step}。
-- message.en: The problem "{problem}" of "{enterprise}" has reached "{reached:step}", but the handling list lacks: {missing:step}.
-- why.zh: 交办、办理、办结、反馈、评价环环相扣，缺一环就说不清责任和时限。
-- why.en: Assign, handle, close, feed back, evaluate: with a link missing nobody can say who was responsible and since when.
-- remedy.zh: 补登缺少的环节及时间。
-- remedy.en: Enter the missing step and its time.
-- example.zh: 流转表有反馈和评价，没有办结；补登办结时间，闭环才完整。
-- example.en: The handling list has feedback and evaluation and no closing; with its time entered the loop is whole.
-- sides: searched
-- searched.zh: 流转表中该问题的全部环节
-- searched.en: all steps of that problem in the handling list
-- needs: problems, handling
with reached as (
    select h.problem_id,
           (array_agg(h.step order by h.at desc, h.row_id desc))[1] as last_step,
           (array_agg(h.row_id order by h.at desc, h.row_id desc))[1] as row_id,
           bool_or(h.step in ('CLOSE', 'FEEDBACK', 'EVALUATE')) as finished,
           bool_or(h.step in ('FEEDBACK', 'EVALUATE')) as answered,
           bool_or(h.step = 'ASSIGN') as assigned,
           bool_or(h.step in ('HANDLE', 'TO_UNIT', 'TO_DEPARTMENT')) as handled,
           bool_or(h.step = 'CLOSE') as closed
    from derived.handling h
    where h.problem_id is not null and h.at::date <= :business_date
    group by h.problem_id
), lacking as (
    select r.*,
           array_remove(array[
               case when not r.assigned then 'ASSIGN' end,
               case when r.finished and not r.handled then 'HANDLE' end,
               case when r.answered and not r.closed and p.closed_on is null then 'CLOSE' end], null) as missing
    from reached r
    join derived.problem p using (problem_id)
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'handling' as kind, l.row_id, 'problems' as other_kind, s.row_id as other_row_id, 'problem_no' as other_field, 'step' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40),
                          'reached', l.last_step, 'missing', to_jsonb(l.missing)) as args
from lacking l
join derived.problem_state s on s.problem_id = l.problem_id and s.as_of = :business_date
join derived.problem p on p.problem_id = l.problem_id
where cardinality(l.missing) > 0
