-- title.zh: 未办结问题按层级
-- title.en: Open problems by level
-- column.level: TEXT 14 | 所在层级 | Level
-- column.open: INTEGER 10 | 未办结 | Open
-- column.red: INTEGER 10 | 红灯 | Red
-- column.yellow: INTEGER 10 | 黄灯 | Yellow
-- column.green: INTEGER 10 | 绿灯 | Green
-- column.grey: INTEGER 10 | 灰灯 | Grey
-- total: open, red, yellow, green, grey
-- empty.zh: 没有。
-- empty.en: None.
-- note.zh: 红灯：超过时限，或办结而企业不满意；黄灯：余 3 个工作日以内；绿灯：余 3 个工作日以上；灰灯：缺日期，无法判断。
-- note.en: Red: past the limit, or closed with the enterprise dissatisfied; yellow: 3 working days or fewer left; green: more; grey: a date is missing.
with levels(code, sort) as (values ('OFFICIAL', 1), ('UNIT', 2), ('DEPARTMENT', 3))
select case when :language = 'en' then initcap(l.code) else case l.code when 'OFFICIAL' then '选派干部' when 'UNIT' then '派出单位' when 'DEPARTMENT' then '职能部门' else '—' end end as level, count(s.problem_id) as open,
  count(*) filter (where s.light = 'RED') as red, count(*) filter (where s.light = 'YELLOW') as yellow,
  count(*) filter (where s.light = 'GREEN') as green, count(*) filter (where s.light = 'GREY') as grey
from levels l left join derived.problem_state s on s.level = l.code and s.is_open and :county in ('', s.county) and s.as_of = (select as_of from derived.cutoff where label = 'current')
group by l.code, l.sort order by l.sort
