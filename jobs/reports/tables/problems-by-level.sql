-- title.zh: 问题按所在层级
-- title.en: Problems by level
-- column.level: TEXT 14 | 所在层级 | Level
-- column.collected: INTEGER 9 | 累计 | So far
-- column.resolved: INTEGER 9 | 已解决 | Resolved
-- column.open: INTEGER 9 | 件数 | Number | 未办结 | Open
-- column.red: INTEGER 9 | 红灯 | Red | 未办结 | Open
-- column.yellow: INTEGER 9 | 黄灯 | Yellow | 未办结 | Open
-- column.green: INTEGER 9 | 绿灯 | Green | 未办结 | Open
-- column.grey: INTEGER 9 | 灰灯 | Grey | 未办结 | Open
-- total: collected, resolved, open, red, yellow, green, grey
-- figure.open: problems.level.{known}@as-of
-- words.level: level
-- empty.zh: 没有。
-- empty.en: None.
-- note.zh: 办结的按办结时所在层级。红灯：超过时限，或办结而企业不满意；黄灯：余 3 个工作日以内；绿灯：余 3 个工作日以上；灰灯：缺日期，无法判断。
-- note.en: Closed problems at the level where they ended. Red: past the limit, or closed with the enterprise dissatisfied; yellow: 3 working days or fewer left; green: more; grey: a date is missing.
select l.code as level, :scope as scope, nullif(l.code, 'NONE') as known, l.code = 'NONE' as optional, count(p.problem_id) as collected, count(*) filter (where p.resolved and not p.is_open) as resolved,
  count(*) filter (where p.is_open) as open, count(*) filter (where p.is_open and p.light = 'RED') as red, count(*) filter (where p.is_open and p.light = 'YELLOW') as yellow,
  count(*) filter (where p.is_open and p.light = 'GREEN') as green, count(*) filter (where p.is_open and p.light = 'GREY') as grey
from (values ('OFFICIAL', 1), ('UNIT', 2), ('DEPARTMENT', 3), ('NONE', 4)) l (code, sort)
left join derived.problem_now p on coalesce(p.level, 'NONE') = l.code and :county in ('', p.county)
group by l.code, l.sort order by l.sort
