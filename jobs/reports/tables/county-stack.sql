-- title.zh: 各县区问题办理结构
-- title.en: Problems by county, by state
-- column.county: TEXT 16 | 县区 | County
-- column.resolved: INTEGER 8 | 已解决 | Resolved
-- column.closed_other: INTEGER 8 | 办结未解决 | Closed, not resolved
-- column.open: INTEGER 8 | 未办结 | Open
-- total: resolved, closed_other, open
-- names: county
-- empty.zh: 没有。
-- empty.en: None.
select c.name as county, count(*) filter (where p.resolved and not p.is_open) as resolved,
  count(*) filter (where not p.is_open and not p.resolved) as closed_other, count(*) filter (where p.is_open) as open
from county c left join derived.problem_now p on p.county = c.code
where :county in ('', c.code)
group by c.name, c.sort order by c.sort
