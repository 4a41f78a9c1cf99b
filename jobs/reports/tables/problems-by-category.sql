-- title.zh: 问题类别统计
-- title.en: Problems by category
-- column.category: TEXT 14 | 问题类别 | Category
-- column.collected: INTEGER 10 | 累计收集 | Collected
-- column.month: INTEGER 10 | 本月新收集 | This month
-- column.share: PERCENT 10 | 占比 | Share
-- column.resolved: INTEGER 10 | 累计解决 | Resolved
-- column.rate: PERCENT 10 | 解决占收集 | Resolved of collected
-- total: collected, month, resolved
-- figure.collected: problems.collected.{category}@cumulative
-- figure.month: problems.collected.{category}@month
-- figure.resolved: problems.resolved.{category}@cumulative
-- words.category: category
-- empty.zh: 没有。
-- empty.en: None.
with counted as (
  select k.code, k.sort,
    max(f.value) filter (where f.code = 'problems.collected.' || k.code and f."window" = 'cumulative') as collected,
    max(f.value) filter (where f.code = 'problems.collected.' || k.code and f."window" = 'month') as month,
    max(f.value) filter (where f.code = 'problems.resolved.' || k.code and f."window" = 'cumulative') as resolved
  from (values ('FINANCING', 1), ('COST', 2), ('TALENT', 3), ('POLICY', 4), ('OTHER', 5), ('UNCATEGORISED', 6)) k (code, sort)
  left join derived.figure f on f.scope = :scope group by k.code, k.sort)
select code as category, :scope as scope, code = 'UNCATEGORISED' as optional, collected, month, resolved,
  100 * collected / nullif(sum(collected) over (), 0) as share, 100 * resolved / nullif(collected, 0) as rate
from counted order by sort
