-- title.zh: 各县区问题办理结构
-- title.en: Problems by county, by state
-- column.county: TEXT 16 | 县区 | County
-- column.resolved: INTEGER 8 | 已解决 | Resolved
-- column.closed_other: INTEGER 8 | 办结未解决 | Closed, not resolved
-- column.open: INTEGER 8 | 未办结 | Open
-- total: resolved, closed_other, open
-- empty.zh: 没有。
-- empty.en: None.
select c.name as county, count(*) filter (where s.resolved and not s.is_open) as resolved,
  count(*) filter (where not s.is_open and not s.resolved) as closed_other, count(*) filter (where s.is_open) as open
from county c left join derived.problem_state s on s.county = c.code and s.as_of = (select as_of from derived.cutoff where label = 'current')
where :county in ('', c.code)
group by c.name, c.sort order by c.sort
