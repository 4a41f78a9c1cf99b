-- title.zh: 督办情况
-- title.en: What is urged
-- column.unit: TEXT 20 | 单位 | Unit
-- column.number: INTEGER 8 | 序号 | Number
-- column.overdue: INTEGER 8 | 超时件 | Overdue
-- column.longest: INTEGER 8 | 最长 | Longest
-- column.below: INTEGER 8 | 低于控制线 | Below
-- column.until: DATE 10 | 反馈期限 | Until
-- empty.zh: 没有。
-- empty.en: None.
with c as (select as_of from derived.cutoff where label = 'current'),
units as (
  select w.unit, row_number() over (order by coalesce(min(u.sort), 9999), w.unit) as number,
    count(*) filter (where w.problem_id is not null) as overdue, coalesce(max(w.days), 0) as longest, count(*) filter (where w.problem_id is null) as below
  from derived.unit_warned w left join unit_order u on u.name = w.unit group by w.unit)
select u.*, (select min(day) from control_calendar, c where working and ordinal = (select k.ordinal + 5 from control_calendar k where k.day = c.as_of)) as until
from units u where u.unit = :subject
