-- title.zh: 工作日志按工作类型
-- title.en: Log entries by type
-- column.type: TEXT 14 | 工作类型 | Type
-- column.n: INTEGER 10 | 累计 | So far
-- column.month: INTEGER 10 | 本月 | This month
-- total: n, month
-- figure.n: worklogs.type.{type}@cumulative
-- figure.month: worklogs.type.{type}@month
-- words.type: work_type
-- empty.zh: 没有。
-- empty.en: None.
select t.code as type, :scope as scope, max(f.value) filter (where f."window" = 'cumulative') as n, max(f.value) filter (where f."window" = 'month') as month
from (values ('VISIT', 1), ('COORDINATION', 2), ('POLICY', 3), ('PARTY', 4), ('SAFETY', 5), ('PROJECT', 6), ('OTHER', 7)) t (code, sort)
left join derived.figure f on f.code = 'worklogs.type.' || t.code and f.scope = :scope
group by t.code, t.sort order by t.sort
