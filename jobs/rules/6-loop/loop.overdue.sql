-- code: loop.overdue
-- group: 6
-- severity: WARNING
-- title.zh: 超期未办结
-- title.en: Past the limit
-- message.zh: 「{enterprise}」的{category:category}问题「{problem}」办理时限 {limit}，至 {as_of} 已超期 {days} 个工作日，现处于「{level:problem_level}」层级。
-- message.en: The problem "{problem}" of "{enterprise}" ({category:category}) was due on {limit}; by {as_of} it is {days} working days late, at the level "{level:problem_level}".
-- why.zh: 企业还在等，过了答应的日子没有结果；超期的问题列入督办，写进责任单位的账。
-- why.en: The enterprise still waits and the day it was promised has passed; what is past its limit is put under supervision.
-- remedy.zh: 责任单位尽快办结并反馈企业；确需延期的，按规定提前申请。
-- remedy.en: The unit in charge settles it and tells the enterprise; an extension is to be asked for in time.
-- example.zh: 七个工作日的时限已过五天，仍在派出单位手里；列入督办，尽快办结或依规申请延期。
-- example.en: The limit of seven working days passed five days ago and the unit still has it; it goes on the supervision list.
-- sides: searched
-- searched.zh: 流转表中该问题的“办结”“延期批准”环节和台账的办结日期、延期至
-- searched.en: the steps "closed" and "extension granted" of that problem in the handling list, closing date and extension in the ledger
-- needs: problems
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, case when h.row_id is not null then 'handling' end as other_kind, h.row_id as other_row_id, case when h.row_id is not null then 'at' end as other_field, 'due_on' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'category', s.category, 'problem', derived.brief(p.description, 40),
                          'limit', s.limit_on, 'as_of', s.as_of, 'days', -s.days_left, 'level', s.level) as args
from derived.problem_state s
join derived.problem p using (problem_id)
left join lateral (
    select row_id from derived.handling where problem_id = s.problem_id and at::date <= :business_date
    order by at desc, row_id desc limit 1) h on true
where s.as_of = :business_date and s.overdue
