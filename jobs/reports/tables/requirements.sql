-- title.zh: 下月工作要求
-- title.en: Requirements for next month
-- column.no: INTEGER 5 | 序号 | No.
-- column.task: TEXT 52 | 要求 | Task
-- column.unit: TEXT 20 | 责任单位 | Responsible
-- column.until: DATE 10 | 时限 | Limit
-- empty.zh: 没有新的要求。
-- empty.en: No new requirement.
with c as (select as_of from derived.cutoff where label = 'current'),
due as (select min(day) as day from control_calendar, c where working and ordinal = (select k.ordinal + 5 from control_calendar k where k.day = c.as_of)),
month_end as (select max(day) as day from control_calendar, c where working and day <= (date_trunc('month', c.as_of) + interval '2 month' - interval '1 day')::date),
tasks as (
  select 1 as place, '对' || count(*) || '件超时限问题逐件说明原因、明确办结日期' as task, string_agg(distinct coalesce(k.name, '未归属'), '、') as unit, (select day from due) as until
  from derived.problem_state s left join county k on k.code = s.county, c where :county in ('', s.county) and s.as_of = c.as_of and s.overdue having count(*) > 0
  union all
  select 2, '对' || count(*) || '件停滞问题恢复办理并在流转表中留痕', string_agg(distinct coalesce(k.name, '未归属'), '、'), (select day from due)
  from derived.problem_state s left join county k on k.code = s.county, c where :county in ('', s.county) and s.as_of = c.as_of and s.stagnant having count(*) > 0
  union all
  select 3, '逐户落实' || count(*) || '项次30日内截止的应享政策', string_agg(distinct coalesce(k.name, '未归属'), '、'), min(coalesce(m.apply_by, m.expires_on))
  from derived.entitlement e join derived.measure m using (measure_id) join derived.enterprise n using (enterprise_id) left join county k on k.code = n.county, c
  where :county in ('', n.county) and e.as_of = c.as_of and e.verdict = 'ENTITLED' and not e.enjoyed and coalesce(m.apply_by, m.expires_on) between c.as_of and c.as_of + 30 having count(*) > 0
  union all
  select 4, '补报本月缺报的' || count(*) || '份材料', string_agg(distinct k.name, '、'), (select day from due)
  from derived.submission s join county k on k.code = s.county where :county in ('', s.county) and not s.received and s.period_start = :period_start having count(*) > 0
  union all
  select 5, '就' || count(distinct enterprise_id) || '户企业无法判定的条件补充资料，随政策对照清单报回', '各县区、各派出单位', (select day from month_end)
  from derived.entitlement e join derived.enterprise n using (enterprise_id), c where :county in ('', n.county) and e.as_of = c.as_of and e.verdict = 'UNKNOWN' having count(*) > 0)
select row_number() over (order by place) as no, task, unit, until from tasks order by place
