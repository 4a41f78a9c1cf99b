-- title.zh: 本月案例
-- title.en: Cases of the month
-- column.text: TEXT 100 | 案例 | Case
-- names: text
-- words.text: case
-- empty.zh: 本月没有同时具备“已解决、企业满意、日志可引”的案例。
-- empty.en: No case this month is resolved, confirmed by the enterprise and told in a log.
with closed as (
  select p.*, exists (select from derived.outcome o where o.enterprise_id = p.enterprise_id and o.happened_on between p.raised_on and p.as_of
      and (p.category = 'FINANCING' and o.source = 'BANK' or p.category in ('POLICY', 'COST') and o.source = 'TAX')) as verified
  from derived.problem_now p
  where :county in ('', p.county) and p.resolved and not p.is_open and p.last_evaluation = 'SATISFIED' and p.closed_on between :period_start and p.as_of),
quoted as (
  select c.*, w.content, w.worked_on, w.official_name, row_number() over (partition by c.problem_id order by length(w.content) desc, w.row_id) as place
  from closed c join derived.worklog w on w.problem_no = c.problem_no and w.county = c.county and w.worked_on <= c.closed_on)
select case when verified then 'VERIFIED' else 'TOLD' end as text, enterprise, derived.brief(description, 60) as problem, closed_on, coalesce(handling_days, 0) as days,
  worked_on, official_name as official,
  translate(coalesce(substring(left(content, 120) from '^.*[。；！？]'), derived.brief(content, 110)), '“”', '‘’') as quotation
from quoted where place = 1 order by verified desc, closed_on desc, problem_id limit 3
