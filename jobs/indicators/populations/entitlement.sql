-- name: entitlement
-- title.zh: 政策对照
-- title.en: Entitlement
-- row.zh: 一家企业与一条有效措施的对照结果；不符合且未享受的，按企业和首个不符条件合并为一行，行内注明对数
-- row.en: One pair of enterprise and measure in force; pairs that are neither entitled nor enjoyed are one row for each enterprise and first deciding condition, with their number
-- scopes: county unit enterprise official batch
-- kinds: uptakes
-- show.enterprise_name: 企业名称 | Enterprise
-- show.document_no: 发文字号 | Document no.
-- show.measure_no: 措施序号 | Measure no.
-- show.conclusion: 对照结论 | Conclusion | entitlement
-- show.condition: 判定条件 | Deciding condition
-- show.value_read: 所读数值 | Value read
-- show.closes_on: 办理截止 | Closes on
-- show.pairs: 对数 | Pairs
with staff as (
    select c.as_of,
           p.enterprise_id,
           array_agg(distinct p.unit order by p.unit) as units,
           array_agg(distinct p.official_id order by p.official_id) as officials,
           array_agg(distinct p.batch order by p.batch) as batches
    from derived.posting p
    join derived.cutoff c
      on p.started_on <= c.as_of and coalesce(p.ended_on, date 'infinity') >= c.as_of
    where p.enterprise_id is not null
    group by c.as_of, p.enterprise_id
), pair as (
    select n.as_of, n.enterprise_id, n.measure_id, n.verdict, n.condition, n.value_read, n.enjoyed,
           n.uptake_row_id, 1::bigint as pairs
    from derived.entitlement n
    union all
    select n.as_of, n.enterprise_id, null, 'NOT', n.condition, null, false, null, n.n
    from derived.entitlement_count n
)
select n.as_of,
       n.enterprise_id || '#' || coalesce(n.measure_id, coalesce(n.condition, '')) as subject,
       null::date as on_date,
       e.county,
       s.units as unit,
       n.enterprise_id as enterprise,
       s.officials as official,
       s.batches as batch,
       null::text as category,
       'uptakes' as kind,
       n.uptake_row_id as row_id,
       e.name as enterprise_name,
       m.document_no,
       m.measure_no,
       n.verdict,
       case when n.verdict = 'ENTITLED' and n.enjoyed then 'ENJOYED' when n.verdict = 'ENTITLED' then 'GAP'
            when n.verdict = 'UNKNOWN' then 'UNKNOWN' when n.enjoyed then 'DOUBTFUL' else 'NOT' end as conclusion,
       n.condition,
       n.value_read,
       coalesce(m.apply_by, m.expires_on) as closes_on,
       n.pairs,
       n.enjoyed,
       n.verdict = 'ENTITLED' and not n.enjoyed as gap,
       coalesce(m.apply_by, m.expires_on) - n.as_of
           between 0 and (select value::int from setting where name = 'closing_soon_days') as closing_soon
from pair n
left join derived.enterprise e on e.enterprise_id = n.enterprise_id
left join derived.measure m on m.measure_id = n.measure_id
left join staff s on s.as_of = n.as_of and s.enterprise_id = n.enterprise_id
