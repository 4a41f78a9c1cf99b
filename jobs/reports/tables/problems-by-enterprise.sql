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
-- names: enterprise
-- empty.zh: 企业尚未提出问题。
-- empty.en: No enterprise has raised a problem.
-- note.zh: 只列提出过问题的企业；企业未能对应到名册的，列入“未对应企业”。
-- note.en: Enterprises that have raised a problem; those that could not be matched stand together.
select coalesce(n.name, :t_not_matched) as enterprise, 'enterprise:' || p.enterprise_id as scope,
  count(*) filter (where p.raised_on <= p.as_of) as collected, count(*) filter (where p.raised_on between :period_start and p.as_of) as month,
  count(*) filter (where p.resolved and not p.is_open) as resolved, count(*) filter (where p.is_open) as open,
  count(*) filter (where p.overdue) as overdue, count(*) filter (where p.stagnant) as stagnant
from derived.problem_now p left join derived.enterprise n using (enterprise_id)
where :county in ('', p.county)
group by p.enterprise_id, n.name, n.sort order by open desc, collected desc, n.sort nulls last
