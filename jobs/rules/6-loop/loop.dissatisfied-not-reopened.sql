-- code: loop.dissatisfied-not-reopened
-- group: 6
-- severity: WARNING
-- title.zh: 企业不满意而未重新办理
-- title.en: Dissatisfied but not taken up again
-- message.zh: 「{enterprise}」对问题「{problem}」的评价为不满意（{evaluated}），台账状态仍为「{status:status}」，此后没有退回、交办或办理记录。
-- message.en: "{enterprise}" was dissatisfied with its problem "{problem}" ({evaluated}); the ledger still says "{status:status}" and nothing was returned, assigned or handled since.
-- why.zh: 评价不满意的问题要退回重办，在重新解决之前不计为已解决。
-- why.en: A problem judged dissatisfied goes back to handling and counts as unresolved until it is resolved again.
-- remedy.zh: 退回责任单位重新办理，并登记流转。
-- remedy.en: Return it to the unit in charge and enter the steps.
-- example.zh: 企业评价“不满意”，台账仍写已办结，两周没有人再管；退回责任单位重新办理。
-- example.en: A firm was dissatisfied and the ledger still says closed; it goes back to the unit in charge.
-- sides: searched
-- searched.zh: 流转表中该问题评价之后的退回、交办、转办、办理、办结环节
-- searched.en: the steps returned, assigned, passed on, handled and closed of that problem in the handling list after the evaluation
-- needs: problems
with taken_up as (
    select problem_id, max(at)::date as last_on
    from derived.handling
    where step in ('RETURN', 'ASSIGN', 'TO_UNIT', 'TO_DEPARTMENT', 'HANDLE', 'CLOSE') and at::date <= :business_date
    group by problem_id
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, case when h.row_id is not null then 'handling' end as other_kind, h.row_id as other_row_id, case when h.row_id is not null then 'at' end as other_field, 'evaluation' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40),
                          'evaluated', coalesce(s.evaluated_on::text, '—'), 'status', p.status) as args
from derived.problem_state s
join derived.problem p using (problem_id)
left join taken_up t using (problem_id)
left join control_calendar today on today.day = s.as_of
left join control_calendar evaluated on evaluated.day = s.evaluated_on
left join lateral (
    select row_id from derived.handling where problem_id = s.problem_id and evaluation = 'DISSATISFIED' and at::date = s.evaluated_on
    order by at, row_id limit 1) h on true
where s.as_of = :business_date and s.sent_back and s.last_evaluation = 'DISSATISFIED' and p.status = 'CLOSED'
  and (t.last_on is null or s.evaluated_on is null or t.last_on < s.evaluated_on
       or (t.last_on = s.evaluated_on and s.first_closed_on = s.evaluated_on))
  -- The unit has as long to take it up again as for assigning a new problem.
  and (s.evaluated_on is null
       or today.ordinal - evaluated.ordinal > (select value::int from setting where name = 'limit_assign'))
