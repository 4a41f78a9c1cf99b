-- code: declared.missing
-- group: 8
-- severity: WARNING
-- title.zh: 没有当月上报数
-- title.en: No declared figures for the month
-- message.zh: {county:county}没有 {month} 的上报表，按其明细数得收集问题 {collected} 件，无从核对。
-- message.en: {county:county} has declared nothing for {month}; its rows give {collected} problems, which cannot be held against anything.
-- why.zh: 没有上报数，明细是否报全就没有对照。
-- why.en: Without declared figures nobody can tell whether the rows are complete.
-- remedy.zh: 补报县区月度上报表。
-- remedy.en: Send the county's monthly figures.
-- example.zh: 其他县区都报了十一月的数，一个县没有报；催报后才能核对它的明细是否报全。
-- example.en: One county has declared nothing for November; until it does, nobody can tell whether its rows are complete.
-- needs: declared
with raised as (
    select county, count(*) as n
    from derived.problem_state
    where as_of = :business_date and raised_on between :period_start and :business_date
    group by county
)
select 'county:' || y.code || ':' || to_char(cast(:period_start as date), 'YYYY-MM') as subject, y.code as county,
       null::text as unit, null::text as enterprise_id, null::text as official_id, null::text as kind, null::bigint as row_id,
       null::text as other_kind, null::bigint as other_row_id, null::text as field,
       jsonb_build_object('county', y.code, 'month', to_char(cast(:period_start as date), 'YYYY-MM'),
                          'collected', coalesce(r.n, 0)) as args
from county y
left join raised r on r.county = y.code
where not exists (select from derived.declared d where d.county = y.code and d.month = :period_start)
