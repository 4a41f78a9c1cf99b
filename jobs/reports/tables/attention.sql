-- title.zh: 需要领导关注的事项
-- title.en: For the leaders' attention
-- column.item: TEXT 26 | 事项 | Item
-- column.n: INTEGER 7 | 数量 | Number
-- column.detail: TEXT 50 | 涉及 | Where
-- names: detail
-- figure.n: {figure}@as-of
-- words.item: attention
-- empty.zh: 没有。
-- empty.en: None.
with counted as (
  select 'OVERDUE' as item, coalesce(county_name, :t_unassigned) as name, county_sort as sort, count(*) as n
  from derived.problem_now where :county in ('', county) and overdue group by 2, 3
  union all
  select 'STAGNANT', coalesce(county_name, :t_unassigned), county_sort, count(*)
  from derived.problem_now where :county in ('', county) and stagnant group by 2, 3
  union all
  select 'MISSING', c.name, c.sort, count(*)
  from derived.submission s join county c on c.code = s.county
  where :county in ('', s.county) and not s.received and s.period_start = :period_start group by 2, 3),
closing as (
  select closes_on, count(*) as n, row_number() over (order by closes_on) as place
  from derived.gap_now where :county in ('', county) and closing group by closes_on),
received as (
  select replace(replace(replace(:t_completeness, '{expected}', count(*)::text), '{received}', (count(*) filter (where received))::text),
    '{on_time}', (count(*) filter (where on_time))::text) as words
  from derived.submission where :county in ('', county) and period_start = :period_start)
select i.place, i.item, :scope as scope, i.figure, coalesce(sum(c.n), 0) as n,
  coalesce(string_agg(c.name || ' ' || c.n, :t_separator order by c.sort), :t_none) || case when i.item = 'MISSING' then (select words from received) else '' end as detail
from (values ('OVERDUE', 1, 'problems.overdue'), ('STAGNANT', 2, 'problems.stagnant'), ('MISSING', 3, null)) i (item, place, figure) left join counted c using (item)
group by i.item, i.place, i.figure
union all
select 4, 'CLOSING', :scope, 'entitlement.closing-soon', coalesce(sum(n), 0),
  coalesce(string_agg(replace(replace(:t_closing, '{day}', to_char(closes_on, 'MM-DD')), '{n}', n::text), :t_separator order by closes_on) filter (where place <= 3), :t_none)
    || coalesce(replace(:t_closing_later, '{n}', (sum(n) filter (where place > 3))::text), '')
from closing
order by place
