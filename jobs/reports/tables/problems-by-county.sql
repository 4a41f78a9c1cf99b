-- title.zh: 各县区问题收集与办理情况
-- title.en: Problems by county
-- column.county: TEXT 16 | 县区 | County
-- column.collected: INTEGER 8 | 累计 | Total | 收集 | Collected
-- column.month: INTEGER 8 | 本月 | Month | 收集 | Collected
-- column.closed: INTEGER 8 | 办结 | Closed | 办理 | Handled
-- column.resolved: INTEGER 8 | 解决 | Resolved | 办理 | Handled
-- column.rate: PERCENT 9 | 解决率 | Rate | 办理 | Handled
-- column.open: INTEGER 8 | 件数 | Number | 未办结 | Open
-- column.overdue: INTEGER 8 | 超时限 | Overdue | 未办结 | Open
-- column.stagnant: INTEGER 8 | 停滞 | Stagnant | 未办结 | Open
-- total: collected, month, closed, resolved, open, overdue, stagnant
-- figure.collected: problems.collected@cumulative
-- figure.month: problems.collected@month
-- figure.closed: problems.closed@cumulative
-- figure.resolved: problems.resolved@cumulative
-- figure.rate: problems.resolution-rate@cumulative
-- figure.open: problems.open@as-of
-- figure.overdue: problems.overdue@as-of
-- figure.stagnant: problems.stagnant@as-of
-- empty.zh: 没有。
-- empty.en: None.
-- note.zh: 解决率＝本期间收集的问题中截至业务日期已解决的占比；“未办结”含退回重办件。
-- note.en: Rate: of those collected, resolved by the business date; open includes problems sent back.
with counties as (
  select code, name, sort from county where :county in ('', code)
  union all
  select 'UNKNOWN', case when :language = 'en' then 'Unassigned' else '未归属' end, 9999
  where :county = '' and exists (select 1 from derived.figure f where f.scope = 'county:UNKNOWN' and f.code in ('problems.closed', 'problems.collected', 'problems.open', 'problems.overdue', 'problems.resolution-rate', 'problems.resolved', 'problems.stagnant') and f.value <> 0)
)
select c.name as county, 'county:' || c.code as scope,
  max(f.value) filter (where f.code = 'problems.collected' and f."window" = 'cumulative') as collected,
  max(f.value) filter (where f.code = 'problems.collected' and f."window" = 'month') as month,
  max(f.value) filter (where f.code = 'problems.closed' and f."window" = 'cumulative') as closed,
  max(f.value) filter (where f.code = 'problems.resolved' and f."window" = 'cumulative') as resolved,
  max(f.value) filter (where f.code = 'problems.resolution-rate' and f."window" = 'cumulative') as rate,
  max(f.value) filter (where f.code = 'problems.open' and f."window" = 'as-of') as open,
  max(f.value) filter (where f.code = 'problems.overdue' and f."window" = 'as-of') as overdue,
  max(f.value) filter (where f.code = 'problems.stagnant' and f."window" = 'as-of') as stagnant
from counties c
left join derived.figure f on f.scope = 'county:' || c.code
group by c.code, c.name, c.sort
order by c.sort
