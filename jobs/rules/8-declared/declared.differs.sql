-- code: declared.differs
-- group: 8
-- severity: WARNING
-- title.zh: 上报数与台账数不符
-- title.en: Declared and counted differ
-- message.zh: {county:county} {month} 上报{what:field} {declared}，按其报来的明细数为 {counted}（数到 {rows} 行，逐行见报告工作簿“疑点所数的行”表），相差 {difference}。
-- message.en: {county:county} declares {declared} for {month} ({what:field}); its own rows give {counted} ({rows} rows, listed one by one in the sheet "Rows counted by findings" of the report's workbook), a difference of {difference}.
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
with counted_row as (
    select s.county, s.raised_on as on_date, f.figure, 'problems' as kind, s.row_id, f.field
    from derived.problem_state s
    cross join lateral (values ('collected', 'raised_on'), (lower(s.category), 'category')) f (figure, field)
    where s.as_of = :business_date and f.figure in ('collected', 'financing', 'cost', 'talent', 'policy', 'other')
    union all
    select county, closed_on, 'closed', 'problems', row_id, 'closed_on'
    from derived.problem_state
    where as_of = :business_date and closed_on is not null
    union all
    select county, worked_on, 'visits', 'worklogs', row_id, 'work_type'
    from derived.worklog
    where work_type = 'VISIT' and worked_on <= :business_date
), counted as (
    -- Of one row there may be several problems, or several days.
    select county, date_trunc('month', on_date)::date as month, figure, kind, field, count(*) as n,
           array_agg(distinct row_id order by row_id) as row_ids
    from counted_row
    group by county, date_trunc('month', on_date), figure, kind, field
)
select 'county:' || d.county || ':' || to_char(d.month, 'YYYY-MM') || ':' || f.figure as subject, d.county,
       null::text as unit, null::text as enterprise_id, null::text as official_id, 'declared' as kind, d.row_id,
       c.kind as other_kind, c.row_ids[1] as other_row_id, c.field as other_field, c.row_ids as other_rows, f.figure as field,
       jsonb_build_object('county', d.county, 'month', to_char(d.month, 'YYYY-MM'), 'what', 'declared.' || f.figure,
                          'declared', f.declared, 'counted', coalesce(c.n, 0), 'rows', coalesce(cardinality(c.row_ids), 0),
                          'difference', f.declared - coalesce(c.n, 0)) as args
from derived.declared d
cross join lateral (values
    ('collected', d.collected), ('financing', d.financing), ('cost', d.cost), ('talent', d.talent),
    ('policy', d.policy), ('other', d.other), ('closed', d.closed), ('visits', d.visits)) f (figure, declared)
left join counted c on c.county = d.county and c.month = d.month and c.figure = f.figure
where d.month <= :business_date and f.declared is not null and f.declared <> coalesce(c.n, 0)
  -- Visits can be counted only where the logs were sent.
  and (f.figure <> 'visits' or exists (select from derived.worklog))
