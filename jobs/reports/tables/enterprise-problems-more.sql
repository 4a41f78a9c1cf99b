-- title.zh: 所提问题（续）
-- title.en: Problems, continued
-- column.problem_no: TEXT 14 | 编号 | No.
-- column.description: TEXT 46 | 问题 | Problem
-- column.responsible: TEXT 24 | 办理单位 | With
-- column.limit_on: DATE 10 | 时限 | Limit
-- column.state: TEXT 15 | 情况 | State
-- light.state: light_code
-- blank: limit_on
-- names: problem_no, description, responsible
-- words.state: problem_state
-- empty.zh: 没有。
-- empty.en: None.
-- note.zh: 首页未列出和未列全的问题。
-- note.en: Problems that the first page does not have, or not in full.
with mine as (
  select *, coalesce(duty_unit, case when level = 'OFFICIAL' then (select o.name from derived.official o where o.official_id = handler_id) end, unit, '—') as responsible,
    row_number() over (order by is_open desc, days_left nulls last, raised_on desc, problem_id) as place, count(*) over () as n
  from derived.problem_now where enterprise_id = :subject)
select coalesce(problem_no, '—') as problem_no, description,
  responsible,
  limit_on, case when is_open then light end as light_code,
  case when not is_open then case when resolved then 'RESOLVED' else 'CLOSED' end
    when overdue then 'OVERDUE' when sent_back then 'SENT_BACK' when stagnant then 'STAGNANT' else 'OPEN' end as state, place
from mine where n > 5 and place > 4 or length(description) > 34 or length(responsible) > 16
order by place
