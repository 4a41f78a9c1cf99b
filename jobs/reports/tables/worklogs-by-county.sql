-- title.zh: 工作日志情况
-- title.en: Work logs
-- column.county: TEXT 16 | 县区 | County
-- column.entries: INTEGER 9 | 累计 | So far | 日志 | Entries
-- column.month: INTEGER 9 | 本月 | Month | 日志 | Entries
-- column.visits: INTEGER 9 | 走访 | Visits
-- column.party: INTEGER 9 | 党建指导 | Party
-- column.covered: PERCENT 10 | 本月记录率 | Covered
-- column.late: INTEGER 8 | 本月迟交 | Late
-- column.copied: INTEGER 8 | 本月抄录 | Copied
-- total: entries, month, visits, party, late, copied
-- figure.entries: worklogs.entries@cumulative
-- figure.month: worklogs.entries@month
-- figure.visits: worklogs.visits@cumulative
-- figure.party: worklogs.type.PARTY@cumulative
-- figure.covered: worklogs.days-covered-rate@month
-- figure.late: worklogs.late@month
-- figure.copied: worklogs.copied@month
-- empty.zh: 没有。
-- empty.en: None.
-- note.zh: 日志按派驻企业所在县区归属；一名干部服务两县企业的，两县各计其日志。
-- note.en: A log belongs to the county of the enterprise; an official with enterprises in two counties counts in both.
with counties as (
  select code, name, sort from county where :county in ('', code)
  union all
  select 'UNKNOWN', case when :language = 'en' then 'Unassigned' else '未归属' end, 9999
  where :county = '' and exists (select 1 from derived.figure f where f.scope = 'county:UNKNOWN' and f.code in ('worklogs.copied', 'worklogs.days-covered-rate', 'worklogs.entries', 'worklogs.late', 'worklogs.type.PARTY', 'worklogs.visits') and f.value <> 0)
)
select c.name as county, 'county:' || c.code as scope,
  max(f.value) filter (where f.code = 'worklogs.entries' and f."window" = 'cumulative') as entries,
  max(f.value) filter (where f.code = 'worklogs.entries' and f."window" = 'month') as month,
  max(f.value) filter (where f.code = 'worklogs.visits' and f."window" = 'cumulative') as visits,
  max(f.value) filter (where f.code = 'worklogs.type.PARTY' and f."window" = 'cumulative') as party,
  max(f.value) filter (where f.code = 'worklogs.days-covered-rate' and f."window" = 'month') as covered,
  max(f.value) filter (where f.code = 'worklogs.late' and f."window" = 'month') as late,
  max(f.value) filter (where f.code = 'worklogs.copied' and f."window" = 'month') as copied
from counties c
left join derived.figure f on f.scope = 'county:' || c.code
group by c.code, c.name, c.sort
order by c.sort
