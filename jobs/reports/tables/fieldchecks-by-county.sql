-- title.zh: 三进三问三查（今年以来）
-- title.en: Field checks this year
-- column.county: TEXT 16 | 县区 | County
-- column.recorded: INTEGER 9 | 记录 | Recorded
-- column.problem: INTEGER 9 | 问题 | Problems | 化解 | Resolved
-- column.risk: INTEGER 9 | 风险隐患 | Risks | 化解 | Resolved
-- column.demand: INTEGER 9 | 企业诉求 | Demands | 化解 | Resolved
-- column.dispute: INTEGER 9 | 矛盾纠纷 | Disputes | 化解 | Resolved
-- column.spot: INTEGER 9 | 现场答复 | On the spot
-- column.rate: PERCENT 9 | 化解率 | Rate
-- total: recorded, problem, risk, demand, dispute, spot
-- figure.recorded: fieldchecks.recorded@year
-- figure.problem: fieldchecks.PROBLEM@year
-- figure.risk: fieldchecks.RISK@year
-- figure.demand: fieldchecks.DEMAND@year
-- figure.dispute: fieldchecks.DISPUTE@year
-- figure.spot: fieldchecks.on-the-spot@year
-- figure.rate: fieldchecks.resolution-rate@year
-- empty.zh: 没有。
-- empty.en: None.
with counties as (
  select code, name, sort from county where :county in ('', code)
  union all
  select 'UNKNOWN', case when :language = 'en' then 'Unassigned' else '未归属' end, 9999
  where :county = '' and exists (select 1 from derived.figure f where f.scope = 'county:UNKNOWN' and f.code in ('fieldchecks.DEMAND', 'fieldchecks.DISPUTE', 'fieldchecks.PROBLEM', 'fieldchecks.RISK', 'fieldchecks.on-the-spot', 'fieldchecks.recorded', 'fieldchecks.resolution-rate') and f.value <> 0)
)
select c.name as county, 'county:' || c.code as scope,
  max(f.value) filter (where f.code = 'fieldchecks.recorded' and f."window" = 'year') as recorded,
  max(f.value) filter (where f.code = 'fieldchecks.PROBLEM' and f."window" = 'year') as problem,
  max(f.value) filter (where f.code = 'fieldchecks.RISK' and f."window" = 'year') as risk,
  max(f.value) filter (where f.code = 'fieldchecks.DEMAND' and f."window" = 'year') as demand,
  max(f.value) filter (where f.code = 'fieldchecks.DISPUTE' and f."window" = 'year') as dispute,
  max(f.value) filter (where f.code = 'fieldchecks.on-the-spot' and f."window" = 'year') as spot,
  max(f.value) filter (where f.code = 'fieldchecks.resolution-rate' and f."window" = 'year') as rate
from counties c
left join derived.figure f on f.scope = 'county:' || c.code
group by c.code, c.name, c.sort
order by c.sort
