-- title.zh: 到达各环节的问题数
-- title.en: Problems that reached each step
-- column.step: TEXT 12 | 环节 | Step
-- column.n: INTEGER 10 | 累计 | So far
-- column.month: INTEGER 10 | 本月 | This month
-- figure.n: {step}@cumulative
-- figure.month: {step}@month
-- words.step: loop_step
-- empty.zh: 没有。
-- empty.en: None.
select s.code as step, :scope as scope, max(f.value) filter (where f."window" = 'cumulative') as n, max(f.value) filter (where f."window" = 'month') as month
from (values ('problems.collected', 0), ('loop.assigned', 1), ('loop.handled', 2), ('loop.fed-back', 3), ('loop.evaluated', 4)) s (code, sort)
left join derived.figure f on f.code = s.code and f.scope = :scope
group by s.code, s.sort order by s.sort
