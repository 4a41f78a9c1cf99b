-- code: declared.differs
-- group: 8
-- severity: WARNING
-- title.zh: 上报数与台账数不符
-- title.en: Declared and counted differ
-- message.zh: {county:county} {month} 上报{what:field} {declared}，按其报来的明细数为 {counted}，相差 {difference}。
-- message.en: {county:county} declares {declared} for {month} ({what:field}); its own rows give {counted}, a difference of {difference}.
-- why.zh: 上报数要经得起一行一行地数。
-- why.en: A declared figure must stand when its rows are counted.
-- remedy.zh: 漏报明细的补报，上报数填错的更正上报表。
-- remedy.en: Send the missing rows or correct the declared figure.
-- example.zh: 县里上报收集问题 12 件，明细只有 11 行；少的一行补报，或把上报数改成 11。
-- example.en: A county declares 12 problems and sends 11 rows; send the missing row or declare 11.
-- sides: searched
-- searched.zh: 该县（区）该月的问题台账，办结数另查流转表，走访数查工作日志
-- searched.en: the problem ledgers of that county and month; for closed also the handling list, for visits the work logs
-- needs: declared, problems
with raised as (
    select county, date_trunc('month', raised_on)::date as month, category, count(*) as n, min(row_id) as row_id
    from derived.problem_state
    where as_of = :business_date
    group by county, date_trunc('month', raised_on), category
), counted as (
    select county, month, 'collected' as figure, sum(n)::bigint as n, 'problems' as kind, min(row_id) as row_id, 'raised_on' as field from raised group by county, month
    union all
    select county, month, lower(category), n, 'problems', row_id, 'category' from raised
    where category in ('FINANCING', 'COST', 'TALENT', 'POLICY', 'OTHER')
    union all
    select county, date_trunc('month', closed_on)::date, 'closed', count(*), 'problems', min(row_id), 'closed_on'
    from derived.problem_state
    where as_of = :business_date and closed_on is not null
    group by county, date_trunc('month', closed_on)
    union all
    select county, date_trunc('month', worked_on)::date, 'visits', count(*), 'worklogs', min(row_id), 'work_type'
    from derived.worklog
    where work_type = 'VISIT' and worked_on <= :business_date
    group by county, date_trunc('month', worked_on)
)
select 'county:' || d.county || ':' || to_char(d.month, 'YYYY-MM') || ':' || f.figure as subject, d.county,
       null::text as unit, null::text as enterprise_id, null::text as official_id, 'declared' as kind, d.row_id,
       c.kind as other_kind, c.row_id as other_row_id, c.field as other_field, f.figure as field,
       jsonb_build_object('county', d.county, 'month', to_char(d.month, 'YYYY-MM'), 'what', 'declared.' || f.figure,
                          'declared', f.declared, 'counted', coalesce(c.n, 0),
                          'difference', f.declared - coalesce(c.n, 0)) as args
from derived.declared d
cross join lateral (values
    ('collected', d.collected), ('financing', d.financing), ('cost', d.cost), ('talent', d.talent),
    ('policy', d.policy), ('other', d.other), ('closed', d.closed), ('visits', d.visits)) f (figure, declared)
left join counted c on c.county = d.county and c.month = d.month and c.figure = f.figure
where d.month <= :business_date and f.declared is not null and f.declared <> coalesce(c.n, 0)
  -- Visits can be counted only where the logs were sent.
  and (f.figure <> 'visits' or exists (select from derived.worklog))
