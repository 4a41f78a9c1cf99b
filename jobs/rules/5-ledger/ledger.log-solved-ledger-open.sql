-- code: ledger.log-solved-ledger-open
-- group: 5
-- severity: WARNING
-- title.zh: 日志说已解决而台账未办结
-- title.en: Solved in a log, open in the ledger
-- message.zh: {on} 的日志说问题 {no} 已解决（「{said}」），台账中「{problem}」仍未办结。
-- message.en: The log of {on} says that problem {no} is solved ("{said}"); in the ledger "{problem}" is still open.
-- why.zh: 两边说法不一，要么台账漏销号，要么日志报早了。
-- why.en: The two do not agree: either the ledger was not brought up to date or the log spoke too soon.
-- remedy.zh: 确已解决的，补办结日期和办理结果；没有解决的，在日志中更正。
-- remedy.en: If it is solved, enter closing date and result; if not, correct the log.
-- example.zh: 日志写“用电问题已解决”，台账还是办理中；核实后补上办结日期，或在日志中更正。
-- example.en: A log says the power problem is solved, the ledger says it is being handled; one of the two is brought up to date.
-- sides: two
-- needs: worklogs, problems
with meant as (
    select row_id, problem_id from derived.worklog where problem_id is not null
    union all
    -- Without a number, by the words; of several problems the one with most of them.
    (select distinct on (row_id) row_id, problem_id from derived.log_problem where told = 'SOLVED' order by row_id, similarity desc, problem_id)
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, 'worklogs' as other_kind, w.row_id as other_row_id, 'content' as other_field, 'status' as field,
       jsonb_build_object('on', w.worked_on, 'no', coalesce(w.problem_no, p.problem_no, '—'), 'said', derived.brief(w.content, 40),
                          'problem', derived.brief(p.description, 40)) as args
from meant m
join derived.worklog w using (row_id)
join derived.problem_state s on s.problem_id = m.problem_id and s.as_of = :business_date
join derived.problem p on p.problem_id = s.problem_id
where w.worked_on between s.raised_on and :business_date and s.is_open
  and exists (select from word said where said.map = 'log_solved' and said.code = 'SOLVED' and position(said.word in w.content) > 0)
  and not exists (
      select from word said where said.map = 'log_solved' and said.code = 'UNSOLVED' and position(said.word in w.content) > 0)
  -- Sent back after the log was written: the log was right in its day.
  and not (s.sent_back and (s.reopened_on is null or s.reopened_on >= w.worked_on))
