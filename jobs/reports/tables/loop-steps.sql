-- title.zh: 到达各环节的问题数
-- title.en: Problems that reached each step
-- column.step: TEXT 12 | 环节 | Step
-- column.n: INTEGER 10 | 累计 | So far
-- column.month: INTEGER 10 | 本月 | This month
-- empty.zh: 没有。
-- empty.en: None.
with steps(code, zh, en, sort) as (values ('problems.collected', '收集', 'Collected', 0), ('loop.assigned', '交办', 'Assigned', 1), ('loop.handled', '办结', 'Closed', 2), ('loop.fed-back', '反馈', 'Fed back', 3), ('loop.evaluated', '评价', 'Evaluated', 4))
select case when :language = 'en' then s.en else s.zh end as step,
  max(f.value) filter (where f."window" = 'cumulative') as n, max(f.value) filter (where f."window" = 'month') as month
from steps s left join derived.figure f on f.code = s.code and f.scope = :scope
group by s.code, s.zh, s.en, s.sort order by s.sort
