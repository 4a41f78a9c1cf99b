-- code: ledger.resolved-without-log
-- group: 5
-- severity: WARNING
-- title.zh: 台账已解决而日志无一字
-- title.en: Resolved in the ledger, nothing in any log
-- message.zh: 台账记「{enterprise}」的问题「{problem}」{raised} 提出、{closed} 办结已解决，这段时间没有一篇日志提到该企业或该问题。
-- message.en: The ledger says that the problem "{problem}" of "{enterprise}", raised {raised}, was resolved by {closed}; no log of that time speaks of the enterprise or the problem.
-- why.zh: 台账说解决了，日志里没有走访、没有协调，需要佐证。
-- why.en: The ledger says it was solved, no log tells of a visit or of coordination; it needs evidence.
-- remedy.zh: 补报该时段的日志或情况说明；未解决的，改正台账。
-- remedy.en: Send the logs of that time or explain; correct the ledger if it was not solved.
-- example.zh: 台账说十一月解决了融资难题，这一个月没有一篇日志去过该企业；补报日志或说明如何解决的。
-- example.en: The ledger says a loan problem was solved in November and no log went to that firm all month; send the logs or tell how it was done.
-- sides: searched
-- searched.zh: 提出至办结期间写到该企业的、其派驻干部未写企业名称的，以及任何时候写到该问题编号的日志
-- searched.en: logs between raising and closing that name the enterprise or, of officials posted to it, name none, and at any time those that give the number of the problem
-- needs: problems, worklogs
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field, 'closed_on' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40),
                          'raised', s.raised_on, 'closed', s.closed_on) as args
from derived.problem_state s
join derived.problem p using (problem_id)
where s.as_of = :business_date and s.resolved and s.closed_on is not null and s.enterprise_id is not null
  and not exists (
      select from derived.worklog w
      where w.enterprise_id = s.enterprise_id and w.worked_on between s.raised_on and s.closed_on)
  -- One log a day is owed for two enterprises: one that names neither may tell of either.
  and not exists (
      select from derived.posting t
      join derived.worklog w on w.official_id = t.official_id and w.enterprise_id is null and w.enterprise_name is null
        and w.worked_on between greatest(s.raised_on, t.started_on) and least(s.closed_on, coalesce(t.ended_on, s.closed_on))
      where t.enterprise_id = s.enterprise_id)
  and not exists (
      select from derived.worklog w
      where w.problem_id = s.problem_id and w.worked_on <= s.as_of)
