-- code: ledger.dates-out-of-order
-- group: 5
-- severity: ERROR
-- title.zh: 台账日期先后颠倒
-- title.en: Dates of the ledger out of order
-- message.zh: 「{enterprise}」的问题「{problem}」{raised} 提出，{what:field} 却是 {date}，早于提出日期。
-- message.en: The problem "{problem}" of "{enterprise}" was raised on {raised}, but its {what:field} is {date}, which is earlier.
-- why.zh: 办结、回访、时限早于提出，用时和按时率都算不对。
-- why.en: Closing, call-back or limit before the problem was raised: days taken and the on-time rate cannot be right.
-- remedy.zh: 核对原始记录，改正其中一个日期后重报。
-- remedy.en: Check the original record, correct one of the two dates and send the ledger again.
-- example.zh: 十一月十日提出的问题，办结日期写成十月八日；月份写错，改正后重报。
-- example.en: A problem raised on 10 November is closed on 8 October: the month is wrong.
-- needs: problems
select 'problem:' || p.problem_id as subject, p.county, p.unit, p.enterprise_id, p.official_id,
       'problems' as kind, p.row_id, null::text as other_kind, null::bigint as other_row_id, d.field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'raised', p.raised_on,
                          'what', 'problems.' || d.field, 'date', d.day) as args
from derived.problem p
cross join lateral (values ('closed_on', p.closed_on), ('visited_on', p.visited_on), ('due_on', p.due_on)) d (field, day)
where d.day < p.raised_on
