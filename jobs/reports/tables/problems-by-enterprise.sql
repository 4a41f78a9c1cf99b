-- title.zh: 各企业问题收集与办理情况
-- title.en: Problems by enterprise
-- column.enterprise: TEXT 36 | 企业 | Enterprise
-- column.collected: INTEGER 8 | 收集 | Collected
-- column.month: INTEGER 8 | 本月新收 | This month
-- column.resolved: INTEGER 8 | 解决 | Resolved
-- column.open: INTEGER 8 | 未办结 | Open
-- column.overdue: INTEGER 8 | 超时限 | Overdue
-- column.stagnant: INTEGER 8 | 停滞 | Stagnant
-- total: collected, month, resolved, open, overdue, stagnant
-- figure.collected: problems.collected@cumulative
-- figure.month: problems.collected@month
-- figure.resolved: problems.resolved@cumulative
-- figure.open: problems.open@as-of
-- figure.overdue: problems.overdue@as-of
-- figure.stagnant: problems.stagnant@as-of
-- empty.zh: 企业尚未提出问题。
-- empty.en: No enterprise has raised a problem.
-- note.zh: 只列提出过问题的企业；企业未能对应到名册的，列入“未对应企业”。
-- note.en: Enterprises that have raised a problem; those that could not be matched stand together.
with counted as (
  select s.enterprise_id, count(*) filter (where s.raised_on <= s.as_of) as collected,
    count(*) filter (where s.raised_on between :period_start and s.as_of) as month,
    count(*) filter (where s.resolved and not s.is_open) as resolved, count(*) filter (where s.is_open) as open,
    count(*) filter (where s.overdue) as overdue, count(*) filter (where s.stagnant) as stagnant
  from derived.problem_state s
  where s.as_of = (select as_of from derived.cutoff where label = 'current') and :county in ('', s.county)
  group by s.enterprise_id)
select coalesce(n.name, case when :language = 'en' then 'Not matched' else '未对应企业' end) as enterprise, 'enterprise:' || k.enterprise_id as scope,
  k.collected, k.month, k.resolved, k.open, k.overdue, k.stagnant
from counted k left join derived.enterprise n using (enterprise_id)
order by k.open desc, k.collected desc, n.sort nulls last
