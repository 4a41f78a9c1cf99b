-- title.zh: 首页要点
-- title.en: For the first page
-- column.below: INTEGER 8 | 低于控制线的单位 | Units below a threshold
-- column.top: TEXT 10 | 最多的一类 | Most frequent category
-- column.top_share: DECIMAL 8 | 占比 | Share
-- column.notices: INTEGER 8 | 督办通知 | Notices
-- column.all_overdue: INTEGER 8 | 未办结的是否都超时 | Whether all that is open is overdue
-- words.top: top_category
-- empty.zh: 没有。
-- empty.en: None.
with c as (
  select substr(f.code, length('problems.collected.') + 1) as code, f.value, sum(f.value) over () as everything
  from derived.figure f where f.code like 'problems.collected.%' and f.scope = :scope and f."window" = 'cumulative'),
top as (
  select code, round(100 * value / everything, 1) as share from c where value > 0 and code <> 'UNCATEGORISED' order by value desc, code limit 1)
select (select count(distinct unit) from derived.unit_warned where code is not null and :county = '') as below,
  (select code from top) as top, (select share from top) as top_share,
  (select count(distinct unit) from derived.unit_warned where :county in ('', county)) as notices,
  (select (count(*) > 0 and bool_and(overdue))::int from derived.problem_now where is_open and :county in ('', county)) as all_overdue
