-- title.zh: 实地督导与企业评价
-- title.en: Inspections and the enterprises' opinion
-- column.county: TEXT 16 | 县区 | County
-- column.made: INTEGER 9 | 累计 | So far | 督导（次） | Inspections
-- column.month: INTEGER 9 | 本月 | Month | 督导（次） | Inspections
-- column.on_post: PERCENT 9 | 在岗率 | On post
-- column.satisfied: INTEGER 9 | 满意 | Satisfied | 企业评价 | Opinion
-- column.neutral: INTEGER 9 | 一般 | Neutral | 企业评价 | Opinion
-- column.dissatisfied: INTEGER 9 | 不满意 | Dissatisfied | 企业评价 | Opinion
-- column.rate: PERCENT 9 | 满意率 | Rate | 企业评价 | Opinion
-- total: made, month, satisfied, neutral, dissatisfied
-- names: county
-- figure.made: inspections.made@cumulative
-- figure.month: inspections.made@month
-- figure.on_post: inspections.on-post-rate@cumulative
-- figure.rate: inspections.satisfaction-rate@cumulative
-- empty.zh: 尚未开展实地督导。
-- empty.en: There was no inspection.
-- note.zh: 企业未作评价的不计入满意率。
-- note.en: Enterprises that gave no opinion are not part of the rate.
select coalesce(k.name, :t_unassigned) as county, 'county:' || k.code as scope, k.code = 'UNKNOWN' as optional,
  count(i.row_id) filter (where i.satisfaction = 'SATISFIED') as satisfied, count(i.row_id) filter (where i.satisfaction = 'NEUTRAL') as neutral,
  count(i.row_id) filter (where i.satisfaction = 'DISSATISFIED') as dissatisfied
from derived.county_row k left join derived.inspection i on i.county = k.code
  and i.inspected_on between (select programme_start from derived.cutoff where label = 'current') and (select as_of from derived.cutoff where label = 'current')
where :county in ('', k.code) group by k.code, k.name, k.sort order by k.sort
