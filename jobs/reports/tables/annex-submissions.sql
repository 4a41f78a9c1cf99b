-- title.zh: 本月材料报送情况（份）
-- title.en: Submissions this month
-- column.county: TEXT 16 | 县区 | County
-- column.expected: INTEGER 10 | 应报 | Expected
-- column.received: INTEGER 10 | 已报 | Received
-- column.on_time: INTEGER 10 | 按时 | On time
-- column.missing: TEXT 40 | 缺报 | Missing
-- total: expected, received, on_time
-- names: county
-- words.missing: kinds
-- empty.zh: 没有。
-- empty.en: None.
select c.name as county, count(s.kind) as expected, count(*) filter (where s.received) as received, count(*) filter (where s.on_time) as on_time,
  string_agg(s.kind, ',' order by s.kind) filter (where not s.received) as missing
from county c left join derived.submission s on s.county = c.code and s.period_start = :period_start
where :county in ('', c.code)
group by c.name, c.sort order by c.sort
