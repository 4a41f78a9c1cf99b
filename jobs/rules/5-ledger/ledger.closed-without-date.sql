-- code: ledger.closed-without-date
-- group: 5
-- severity: WARNING
-- title.zh: 已办结而没有办结日期
-- title.en: Closed without a date
-- message.zh: 「{enterprise}」的问题「{problem}」状态为已办结，台账和流转表都没有办结日期，只计入累计数。
-- message.en: The problem "{problem}" of "{enterprise}" is closed, but neither ledger nor handling list says when; it counts in cumulative figures only.
-- why.zh: 没有日期，本月办结数、按时率和办理用时都算不进去。
-- why.en: Without a date it is missing from the month's closings, the on-time rate and the days taken.
-- remedy.zh: 补填办结日期。
-- remedy.en: Fill in the closing date.
-- example.zh: 台账写“已办结”，办结日期空着；补上日期，才能算进本月办结数和按时率。
-- example.en: A problem is closed without a date; with the date it counts in the month's closings and in the on-time rate.
-- sides: searched
-- searched.zh: 台账该行的办结日期和流转表中该问题的“办结”环节
-- searched.en: the closing date in that row of the ledger and the step "closed" of that problem in the handling list
-- needs: problems
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field, 'closed_on' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40)) as args
from derived.problem_state s
join derived.problem p using (problem_id)
where s.as_of = :business_date and s.closed and s.closed_on is null
