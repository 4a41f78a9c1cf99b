-- title.zh: 本月案例
-- title.en: Cases of the month
-- column.text: TEXT 100 | 案例 | Case
-- empty.zh: 本月没有同时具备“已解决、企业满意、日志可引”的案例。
-- empty.en: No case this month is resolved, confirmed by the enterprise and told in a log.
with closed as (
  select s.problem_id, p.problem_no, s.county, s.row_id, s.closed_on, p.description, e.name, s.handling_days
  from derived.problem_state s join derived.problem p using (problem_id) join derived.enterprise e on e.enterprise_id = s.enterprise_id
  where s.as_of = (select as_of from derived.cutoff where label = 'current') and :county in ('', s.county) and s.resolved and not s.is_open and s.last_evaluation = 'SATISFIED' and s.closed_on between :period_start and s.as_of),
quoted as (
  select c.*, w.content, w.worked_on, w.official_name, row_number() over (partition by c.problem_id order by length(w.content) desc, w.row_id) as place
  from closed c join derived.worklog w on w.problem_no = c.problem_no and w.county = c.county and w.worked_on <= c.closed_on)
select name || '：' || left(description, 60) || '（' || to_char(closed_on, 'FMMM"月"FMDD"日"') || '解决，用时' || coalesce(handling_days::text, '—') || '个工作日，企业表示满意）。日志摘录（' || to_char(worked_on, 'FMMM"月"FMDD"日"') || '，' || official_name || '）：“' || left(content, 110) || '”' as text
from quoted where place = 1 order by closed_on desc, problem_id limit 3
