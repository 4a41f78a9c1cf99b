-- title.zh: 所提问题与办理情况
-- title.en: Problems and how they stand
-- column.problem_no: TEXT 10 | 编号 | No.
-- column.description: TEXT 40 | 问题 | Problem
-- column.raised_on: DATE 10 | 提出 | Raised
-- column.responsible: TEXT 16 | 办理单位 | With
-- column.limit_on: DATE 10 | 时限 | Limit
-- column.state: TEXT 12 | 情况 | State
-- light.state: light_code
-- empty.zh: 该企业没有提出过问题。
-- empty.en: This enterprise has raised no problem.
select coalesce(p.problem_no, '—') as problem_no, left(p.description, 60) as description, s.raised_on,
  coalesce(p.duty_unit, case when s.level = 'OFFICIAL' then (select string_agg(distinct o.name, '、') from derived.official o where o.official_id = p.official_id) end, s.unit, '—') as responsible,
  s.limit_on, case when s.is_open then s.light end as light_code,
  case when :language = 'en' then
    case when s.is_open and s.overdue then 'Overdue' when s.is_open and s.sent_back then 'Sent back' when s.is_open and s.stagnant then 'Stagnant' when s.is_open then 'In progress' when s.resolved then 'Resolved' else 'Closed' end
  else
    case when s.is_open and s.overdue then '超时限' when s.is_open and s.sent_back then '退回重办' when s.is_open and s.stagnant then '停滞' when s.is_open then '办理中' when s.resolved then '已解决' else '已办结' end
  end as state
from derived.problem_state s join derived.problem p using (problem_id)
where s.as_of = (select as_of from derived.cutoff where label = 'current') and s.enterprise_id = :subject
order by s.is_open desc, s.days_left nulls last, s.raised_on desc, s.problem_id
