-- code: loop.closed-without-evaluation
-- group: 6
-- severity: INFO
-- title.zh: 反馈后没有企业评价
-- title.en: Fed back without an evaluation
-- message.zh: 「{enterprise}」的问题「{problem}」{fed_back} 反馈企业，已过 {days} 个工作日，没有企业评价，尚不能销号。
-- message.en: The enterprise "{enterprise}" was told about its problem "{problem}" on {fed_back}, {days} working days ago, and has not evaluated it; it cannot be struck off.
-- why.zh: 没有企业评价就不能销号，办得好不好也只有办的人自己说。
-- why.en: A problem is struck off by the word of the enterprise; without it, only those who did the work say how it went.
-- remedy.zh: 回访企业并登记评价。
-- remedy.en: Call the enterprise back and enter its evaluation.
-- example.zh: 结果已反馈企业，两个星期没有回访；打一个电话补上评价，就可以销号。
-- example.en: The firm was told two weeks ago and nobody has called back; one call brings the evaluation and the problem is struck off.
-- sides: searched
-- searched.zh: 流转表中该问题的“评价”环节和台账的企业评价、回访日期
-- searched.en: the step "evaluated" of that problem in the handling list, and evaluation and call-back in the ledger
-- needs: problems, handling
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, case when h.row_id is not null then 'handling' end as other_kind, h.row_id as other_row_id, case when h.row_id is not null then 'at' end as other_field, 'evaluation' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'fed_back', s.fed_back_on,
                          'days', today.ordinal - told.ordinal) as args
from derived.problem_state s
join derived.problem p using (problem_id)
join control_calendar today on today.day = s.as_of
join control_calendar told on told.day = s.fed_back_on
left join lateral (
    select row_id from derived.handling where problem_id = s.problem_id and at::date <= :business_date and step = 'FEEDBACK'
    order by at desc, row_id desc limit 1) h on true
where s.as_of = :business_date and s.closed and not s.sent_back and s.last_evaluation is null
  and today.ordinal - told.ordinal > (select value::int from setting where name = 'feedback_days')
