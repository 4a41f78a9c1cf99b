-- title.zh: 下月工作要求
-- title.en: Requirements for next month
-- column.no: INTEGER 5 | 序号 | No.
-- column.task: TEXT 52 | 要求 | Task
-- column.unit: TEXT 30 | 责任单位 | Responsible
-- column.until: DATE 10 | 时限 | Limit
-- names: unit
-- words.task: requirement
-- empty.zh: 没有新的要求。
-- empty.en: No new requirement.
with c as (select as_of from derived.cutoff where label = 'current'),
due as (select min(day) as day from control_calendar, c where working and ordinal = (select k.ordinal + 5 from control_calendar k where k.day = c.as_of)),
month_end as (select max(day) as day from control_calendar, c where working and day <= (date_trunc('month', c.as_of) + interval '2 month' - interval '1 day')::date),
rows as (
  select 1 as place, 'OVERDUE' as task, county, null::date as until, problem_id as subject from derived.problem_now where overdue
  union all
  select 2, 'STAGNANT', county, null, problem_id from derived.problem_now where stagnant
  union all
  select 3, 'CLOSING', county, closes_on, enterprise_id || measure_id from derived.gap_now where closing
  union all
  select 4, 'MISSING', county, null, kind from derived.submission where not received and period_start = :period_start
  union all
  select distinct 5, 'UNKNOWN', n.county, null::date, e.enterprise_id
  from derived.entitlement e join derived.enterprise n using (enterprise_id), c where e.as_of = c.as_of and e.verdict = 'UNKNOWN'),
counted as (
  select r.place, r.task, k.name, k.sort, count(*) as n, min(r.until) as until
  from rows r left join derived.county_row k on k.code = r.county
  where :county in ('', r.county) group by r.place, r.task, k.name, k.sort)
select row_number() over (order by place) as no, task, sum(n) as n,
  case when count(*) = (select count(*) from county) and count(*) > 1 and count(*) = count(name) then :t_every_county
    else string_agg(coalesce(name, :t_unassigned), :t_separator order by sort) end as unit,
  coalesce(min(until), case task when 'UNKNOWN' then (select day from month_end) else (select day from due) end) as until
from counted group by place, task order by place
