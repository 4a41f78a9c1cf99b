-- code: loop.closed-without-feedback
-- group: 6
-- severity: WARNING
-- title.zh: 办结后没有反馈企业
-- title.en: Closed without feedback
-- message.zh: 「{enterprise}」的问题「{problem}」{closed} 办结，已过 {days} 个工作日，没有反馈企业的记录。
-- message.en: The problem "{problem}" of "{enterprise}" was closed on {closed}, {days} working days ago; nothing says that the enterprise was told.
-- why.zh: 办结不等于销号，企业不知道结果就不算闭环。
-- why.en: Closing the slip does not close the loop; the enterprise has to be told.
-- remedy.zh: 反馈企业并在流转表登记反馈时间。
-- remedy.en: Tell the enterprise and enter the date in the handling list.
-- example.zh: 单位把事办完了，没有告诉企业；企业还在等，满意度也无从谈起。
-- example.en: The unit settled it and told nobody; the firm is still waiting.
-- sides: searched
-- searched.zh: 流转表中该问题的“反馈”“评价”环节和台账的企业评价
-- searched.en: the steps "told" and "evaluated" of that problem in the handling list, and the evaluation in the ledger
-- needs: problems, handling
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, case when h.row_id is not null then 'handling' end as other_kind, h.row_id as other_row_id, case when h.row_id is not null then 'at' end as other_field, 'closed_on' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'closed', s.closed_on,
                          'days', today.ordinal - closed.ordinal) as args
from derived.problem_state s
join derived.problem p using (problem_id)
join control_calendar today on today.day = s.as_of
join control_calendar closed on closed.day = s.closed_on
left join lateral (
    select row_id from derived.handling where problem_id = s.problem_id and at::date <= :business_date and step = 'CLOSE'
    order by at desc, row_id desc limit 1) h on true
where s.as_of = :business_date and s.closed and not s.sent_back and s.fed_back_on is null
  -- An enterprise that has given its opinion has been told.
  and s.last_evaluation is null
  and today.ordinal - closed.ordinal > (select value::int from setting where name = 'feedback_days')
