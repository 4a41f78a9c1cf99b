-- title.zh: 工作日志按工作类型
-- title.en: Log entries by type
-- column.type: TEXT 14 | 工作类型 | Type
-- column.n: INTEGER 10 | 累计 | So far
-- column.month: INTEGER 10 | 本月 | This month
-- total: n, month
-- empty.zh: 没有。
-- empty.en: None.
with types(code, zh, en, sort) as (values ('VISIT', '走访调研', 'Visit', 1), ('COORDINATION', '协调办理', 'Coordination', 2), ('POLICY', '政策宣讲', 'Policy', 3), ('PARTY', '党建指导', 'Party', 4), ('SAFETY', '安全排查', 'Safety', 5), ('PROJECT', '项目服务', 'Project', 6), ('OTHER', '其他', 'Other', 7))
select case when :language = 'en' then t.en else t.zh end as type,
  max(f.value) filter (where f."window" = 'cumulative') as n, max(f.value) filter (where f."window" = 'month') as month
from types t left join derived.figure f on f.code = 'worklogs.type.' || t.code and f.scope = :scope
group by t.code, t.zh, t.en, t.sort order by t.sort
