-- code: declared.missing
-- group: 8
-- severity: WARNING
-- title.zh: 没有当月上报数
-- title.en: No declared figures for the month
-- message.zh: {county:county} {month} 的上报表应于 {due} 前报送，至今没有；按其明细数得收集问题 {collected} 件，无从核对。
-- message.en: {county:county} has declared nothing for {month}, due on {due}; its rows give {collected} problems, which cannot be held against anything.
-- why.zh: 没有上报数，明细是否报全就没有对照。
-- why.en: Without declared figures nobody can tell whether the rows are complete.
-- remedy.zh: 补报县区月度上报表。
-- remedy.en: Send the county's monthly figures.
-- example.zh: 其他县区都报了十一月的数，一个县没有报；催报后才能核对它的明细是否报全。
-- example.en: One county has declared nothing for November; until it does, nobody can tell whether its rows are complete.
-- sides: searched
-- searched.zh: 收到的全部上报表中该县（区）当月的行
-- searched.en: the rows of that county and month in all declared figures that came
-- needs: declared
with raised as (
    select county, date_trunc('month', raised_on)::date as month, count(*) as n
    from derived.problem_state
    where as_of = :business_date
    group by county, date_trunc('month', raised_on)
)
select 'county:' || b.county || ':' || to_char(b.period_start, 'YYYY-MM') as subject, b.county,
       null::text as unit, null::text as enterprise_id, null::text as official_id, null::text as kind, null::bigint as row_id,
       null::text as other_kind, null::bigint as other_row_id, null::text as other_field, null::text as field,
       jsonb_build_object('county', b.county, 'month', to_char(b.period_start, 'YYYY-MM'), 'due', b.due_on,
                          'collected', coalesce(r.n, 0)) as args
from derived.submission b
left join raised r on r.county = b.county and r.month = b.period_start
-- Before it is due nothing is missing.
where b.kind = 'declared' and b.due_on < :knowledge_date
  and not exists (select from derived.declared d where d.county = b.county and d.month = b.period_start)
