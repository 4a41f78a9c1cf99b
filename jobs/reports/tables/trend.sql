-- title.zh: 逐月收集、办结与解决
-- title.en: Collected, closed and resolved by month
-- column.month: TEXT 12 | 月份 | Month
-- column.collected: INTEGER 10 | 收集 | Collected
-- column.closed: INTEGER 10 | 办结 | Closed
-- column.resolved: INTEGER 10 | 解决 | Resolved
-- column.entries: INTEGER 10 | 工作日志 | Log entries
-- column.visits: INTEGER 10 | 走访调研 | Visits
-- total: collected, closed, resolved, entries, visits
-- empty.zh: 没有。
-- empty.en: None.
-- note.zh: 收集按提出日期、办结与解决按办结日期归月；末月只含到业务日期为止。
-- note.en: Collected by the date raised, closed and resolved by the date closed; the last month runs to the business date.
with months as (
  select m::date as first_day, (m + interval '1 month' - interval '1 day')::date as last_day
  from derived.cutoff c, generate_series(date_trunc('month', c.programme_start), date_trunc('month', c.as_of), interval '1 month') m
  where c.label = 'current'),
problems as (
  select m.first_day, count(*) filter (where s.raised_on between m.first_day and m.last_day) as collected,
    count(*) filter (where s.closed_on between m.first_day and m.last_day) as closed,
    count(*) filter (where s.closed_on between m.first_day and m.last_day and s.resolved) as resolved
  from months m cross join derived.problem_now s where :county in ('', s.county) group by 1),
logs as (
  select date_trunc('month', w.worked_on)::date as first_day, count(*) as entries, count(*) filter (where w.work_type = 'VISIT') as visits
  from derived.worklog w where :county in ('', w.county) and w.worked_on <= (select as_of from derived.cutoff where label = 'current') and w.worked_on >= (select programme_start from derived.cutoff where label = 'current') group by 1)
select to_char(m.first_day, 'YYYY-MM') as month, coalesce(p.collected, 0) as collected, coalesce(p.closed, 0) as closed,
  coalesce(p.resolved, 0) as resolved, coalesce(l.entries, 0) as entries, coalesce(l.visits, 0) as visits
from months m left join problems p using (first_day) left join logs l using (first_day)
order by m.first_day
