-- name: uptakes
-- title.zh: 政策享受
-- title.en: Uptake
-- row.zh: 一家企业享受一项政策的一笔记录
-- row.en: One record of one enterprise enjoying a policy
-- scopes: county unit enterprise official batch
-- kinds: uptakes
-- show.enterprise_name: 企业名称 | Enterprise
-- show.policy_title: 政策名称 | Policy
-- show.document_no: 发文字号 | Document no.
-- show.measure_no: 措施序号 | Measure no.
-- show.amount: 金额（元） | Amount (yuan)
with staff as (
    select u.row_id,
           array_agg(distinct p.unit order by p.unit) as units,
           array_agg(distinct p.official_id order by p.official_id) as officials,
           array_agg(distinct p.batch order by p.batch) as batches
    from derived.uptake u
    join derived.posting p
      on p.enterprise_id = u.enterprise_id
     and u.enjoyed_on between p.started_on and coalesce(p.ended_on, date 'infinity')
    group by u.row_id
)
select c.as_of,
       u.row_id::text as subject,
       u.enjoyed_on as on_date,
       u.county,
       s.units as unit,
       u.enterprise_id as enterprise,
       s.officials as official,
       s.batches as batch,
       null::text as category,
       'uptakes' as kind,
       u.row_id,
       coalesce(e.name, u.enterprise_name) as enterprise_name,
       u.policy_title,
       u.document_no,
       u.measure_no,
       u.amount,
       coalesce(u.enterprise_id, u.enterprise_name) as beneficiary
from derived.uptake u
join derived.cutoff c on u.enjoyed_on <= c.as_of
left join staff s using (row_id)
left join derived.enterprise e on e.enterprise_id = u.enterprise_id
