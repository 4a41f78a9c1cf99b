-- title.zh: 各县区工作情况统计表
-- title.en: County summary
-- column.county: TEXT 15 | 县区 | County
-- column.active: INTEGER 7 | 在岗干部 | On post
-- column.served: INTEGER 7 | 服务企业 | Served
-- column.collected: INTEGER 7 | 收集 | Collected | 问题 | Problems
-- column.resolved: INTEGER 7 | 解决 | Resolved | 问题 | Problems
-- column.rate: PERCENT 8 | 解决率 | Rate | 问题 | Problems
-- column.on_time: PERCENT 8 | 按时率 | On time | 问题 | Problems
-- column.satisfied: PERCENT 8 | 满意率 | Satisfied | 问题 | Problems
-- column.overdue: INTEGER 7 | 超时 | Overdue | 问题 | Problems
-- column.entries: INTEGER 8 | 日志 | Entries | 本月日志 | Logs
-- column.covered: PERCENT 8 | 记录率 | Covered | 本月日志 | Logs
-- column.gap: INTEGER 8 | 应享未享 | Gap | 政策 | Policies
-- column.amount: MONEY 10 | 享受（万元） | 10,000 yuan | 政策 | Policies
-- total: served, collected, resolved, overdue, entries, gap, amount
-- figure.active: officials.active@as-of
-- figure.served: enterprises.served@cumulative
-- figure.collected: problems.collected@cumulative
-- figure.resolved: problems.resolved@cumulative
-- figure.rate: problems.resolution-rate@cumulative
-- figure.on_time: problems.on-time-rate@cumulative
-- figure.satisfied: problems.satisfaction-rate@cumulative
-- figure.overdue: problems.overdue@as-of
-- figure.entries: worklogs.entries@month
-- figure.covered: worklogs.days-covered-rate@month
-- figure.gap: entitlement.gap@as-of
-- empty.zh: 没有。
-- empty.en: None.
-- note.zh: 一名干部服务两县企业的在两县各计一次，故在岗干部不设合计。率的分子、分母见工作簿。
-- note.en: An official with enterprises in two counties counts in both, hence no total. Numerators and denominators are in the workbook.
with counties as (
  select code, name, sort from county where :county in ('', code)
  union all
  select 'UNKNOWN', case when :language = 'en' then 'Unassigned' else '未归属' end, 9999
  where :county = '' and exists (select 1 from derived.figure f where f.scope = 'county:UNKNOWN' and f.code in ('enterprises.served', 'entitlement.gap', 'officials.active', 'problems.collected', 'problems.on-time-rate', 'problems.overdue', 'problems.resolution-rate', 'problems.resolved', 'problems.satisfaction-rate', 'uptake.amount-yuan', 'worklogs.days-covered-rate', 'worklogs.entries') and f.value <> 0)
)
select c.name as county, 'county:' || c.code as scope,
  max(f.value) filter (where f.code = 'officials.active' and f."window" = 'as-of') as active,
  max(f.value) filter (where f.code = 'enterprises.served' and f."window" = 'cumulative') as served,
  max(f.value) filter (where f.code = 'problems.collected' and f."window" = 'cumulative') as collected,
  max(f.value) filter (where f.code = 'problems.resolved' and f."window" = 'cumulative') as resolved,
  max(f.value) filter (where f.code = 'problems.resolution-rate' and f."window" = 'cumulative') as rate,
  max(f.value) filter (where f.code = 'problems.on-time-rate' and f."window" = 'cumulative') as on_time,
  max(f.value) filter (where f.code = 'problems.satisfaction-rate' and f."window" = 'cumulative') as satisfied,
  max(f.value) filter (where f.code = 'problems.overdue' and f."window" = 'as-of') as overdue,
  max(f.value) filter (where f.code = 'worklogs.entries' and f."window" = 'month') as entries,
  max(f.value) filter (where f.code = 'worklogs.days-covered-rate' and f."window" = 'month') as covered,
  max(f.value) filter (where f.code = 'entitlement.gap' and f."window" = 'as-of') as gap,
  max(f.value) filter (where f.code = 'uptake.amount-yuan' and f."window" = 'cumulative') / 10000 as amount
from counties c
left join derived.figure f on f.scope = 'county:' || c.code
group by c.code, c.name, c.sort
order by c.sort
