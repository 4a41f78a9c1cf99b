-- title.zh: 所提问题与办理情况
-- title.en: Problems and how they stand
-- column.problem_no: TEXT 14 | 编号 | No.
-- column.description: TEXT 46 | 问题 | Problem
-- column.responsible: TEXT 24 | 办理单位 | With
-- column.limit_on: DATE 10 | 时限 | Limit
-- column.state: TEXT 15 | 情况 | State
-- light.state: light_code
-- blank: limit_on
-- names: problem_no, description, responsible
-- words.state: problem_state
-- empty.zh: 该企业没有提出过问题。
-- empty.en: This enterprise has raised no problem.
with mine as (
  select *, coalesce(duty_unit, case when level = 'OFFICIAL' then (select o.name from derived.official o where o.official_id = handler_id) end, unit, '—') as responsible,
    row_number() over (order by is_open desc, days_left nulls last, raised_on desc, problem_id) as place, count(*) over () as n
  from derived.problem_now where enterprise_id = :subject)
select coalesce(problem_no, '—') as problem_no, derived.brief(description, 34) as description,
  derived.brief(responsible, 16) as responsible,
  limit_on, case when is_open then light end as light_code,
  case when not is_open then case when resolved then 'RESOLVED' else 'CLOSED' end
    when overdue then 'OVERDUE' when sent_back then 'SENT_BACK' when stagnant then 'STAGNANT' else 'OPEN' end as state, place
from mine where place <= case when n > 5 then 4 else 5 end
union all
select null, replace(:t_further_problems, '{n}', count(*)::text), null, null, null, null, 9 from mine where n > 5 and place > 4 having count(*) > 0
order by place
