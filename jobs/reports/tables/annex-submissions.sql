-- title.zh: 材料报送情况
-- title.en: Submissions
-- column.county: TEXT 16 | 县区 | County
-- column.expected: INTEGER 10 | 应报 | Expected
-- column.received: INTEGER 10 | 已报 | Received
-- column.on_time: INTEGER 10 | 按时 | On time
-- column.missing: TEXT 40 | 缺报 | Missing
-- total: expected, received, on_time
-- empty.zh: 没有。
-- empty.en: None.
select c.name as county, count(s.kind) as expected, count(*) filter (where s.received) as received, count(*) filter (where s.on_time) as on_time,
  coalesce(string_agg(case s.kind when 'problems' then '问题台账' when 'handling' then '问题流转表' when 'worklogs' then '工作日志' when 'declared' then '月度上报表' when 'inspections' then '实地督导记录' when 'fieldchecks' then '三进三问三查台账' when 'uptakes' then '政策享受台账' when 'checklist' then '政策对照清单' when 'absences' then '请假登记' when 'outcomes' then '成效台账' else s.kind end, '、' order by s.kind) filter (where not s.received), '') as missing
from county c left join derived.submission s on s.county = c.code and s.period_start = :period_start
where :county in ('', c.code)
group by c.name, c.sort order by c.sort
