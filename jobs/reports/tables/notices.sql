-- title.zh: 本期督办通知
-- title.en: Supervision notices of this issue
-- column.number: INTEGER 6 | 编号 | No.
-- column.unit: TEXT 40 | 单位 | Unit
-- column.overdue: INTEGER 8 | 超时（件） | Overdue
-- column.longest: INTEGER 9 | 最长（天） | Longest
-- column.numbers: TEXT 44 | 问题编号 | Problems
-- column.below: INTEGER 9 | 指标（项） | Below
-- column.until: DATE 10 | 反馈期限 | Answer by
-- total: overdue, below
-- names: unit, numbers
-- empty.zh: 没有应予督办的单位。
-- empty.en: No unit is to be urged.
-- note.zh: “最长”为超时最久的一件所超的工作日；“指标”为低于控制线的指标数，见第六部分。{scope_kind, select, county {只列承办本县（区）超时问题的单位和本县（区）的件数；通知由市里统一印发。} other {}}
-- note.en: The longest delay in working days; below: indicators under their threshold, see chapter 6.{scope_kind, select, county { Only units with overdue problems of this county, and these problems; notices are issued by the city.} other {}}
select n.number, n.unit, count(w.problem_id) as overdue, max(w.days) as longest,
  coalesce(string_agg(case when :county = '' and p.problem_no !~ '[^0-9]' then coalesce(p.county_name, '') else '' end || coalesce(p.problem_no, '—'), :t_separator
    order by w.days desc, w.problem_id) filter (where w.problem_id is not null), '') as numbers,
  count(w.code) as below, n.until
from derived.unit_notice n join derived.unit_warned w using (unit) left join derived.problem_now p using (problem_id)
where :county in ('', w.county)
group by n.number, n.unit, n.until order by n.number
