-- code: ledger.dates-out-of-order
-- group: 5
-- severity: ERROR
-- title.zh: 台账日期先后颠倒
-- title.en: Dates of the ledger out of order
-- message.zh: 「{enterprise}」的问题「{problem}」的{what:field}是 {date}，早于{since:field} {since_date}。
-- message.en: The problem "{problem}" of "{enterprise}" has {date} for {what:field}, earlier than {since:field}, {since_date}.
-- why.zh: 办结、回访、时限早于提出，延期早于原时限，用时和按时率都算不对。
-- why.en: Closing, call-back or limit before the problem was raised, an extension before the limit: days taken and the on-time rate cannot be right.
-- remedy.zh: 核对原始记录，改正其中一个日期后重报。
-- remedy.en: Check the original record, correct one of the two dates and send the ledger again.
-- example.zh: 十一月十日提出的问题，办结日期写成十月八日；月份写错，改正后重报。
-- example.en: A problem raised on 10 November is closed on 8 October: the month is wrong.
-- sides: two
-- needs: problems
select 'problem:' || p.problem_id as subject, p.county, p.unit, p.enterprise_id, p.official_id,
       'problems' as kind, p.row_id, 'problems' as other_kind, p.row_id as other_row_id, d.since as other_field, d.field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'what', 'problems.' || d.field,
                          'date', d.day, 'since', 'problems.' || d.since, 'since_date', d.since_day) as args
from derived.problem p
cross join lateral (values
    ('closed_on', p.closed_on, 'raised_on', p.raised_on), ('visited_on', p.visited_on, 'raised_on', p.raised_on),
    ('due_on', p.due_on, 'raised_on', p.raised_on),
    ('extended_to', p.extended_to, case when p.due_on is null then 'raised_on' else 'due_on' end, coalesce(p.due_on, p.raised_on)))
    d (field, day, since, since_day)
where d.day < d.since_day
