-- code: catalogue.never-holds
-- group: 4
-- severity: WARNING
-- title.zh: 政策条件永远不会成立
-- title.en: Conditions that can never hold
-- message.zh: {document} 第 {measure} 条没有企业可能符合：{reason:never_holds}（{detail}）。
-- message.en: No enterprise can fulfil {document}, measure {measure}: {reason:never_holds} ({detail}).
-- why.zh: 条件互相矛盾的措施等于没有，符合的企业都被判成不符合。
-- why.en: A measure that contradicts itself is no measure: whoever should have it is refused.
-- remedy.zh: 对照文件原文核对这一行的各条件，改正后重新报送政策目录。
-- remedy.en: Check the conditions of the row against the document and hand the catalogue in again.
-- example.zh: 一条措施给中型企业，又写从业人数上限 200；按 300 号文件工业中型至少 300 人，没有企业能同时符合。
-- example.en: A measure is for medium firms with at most 200 employees; in industry a medium firm has at least 300.
-- sides: one
-- needs: policies
with sized as (
    -- The sizes that a definition yields at all, those that stand for several spread out, and the least figures that each takes.
    select t.definition, coalesce(v.size, t.size) as size, t.trade_sort, t.rung,
           max(t.bound) filter (where t.indicator = 'employees' and t.comparison = 'AT_LEAST' and not t.any_of) as employees_min,
           max(t.bound) filter (where t.indicator = 'revenue' and t.comparison = 'AT_LEAST' and not t.any_of) as revenue_min
    from derived.size_test t
    left join (select words[1] as whole, unnest(codes) as size from derived.list_word where kind = 'COVERS') v on v.whole = t.size
    group by t.definition, coalesce(v.size, t.size), t.trade_sort, t.rung
), demanded as (
    select a.measure_id, c.definition, c.codes, c.demanded
    from derived.measure_atom a
    join derived.condition_atom c using (atom_id)
    where c.code = 'SIZE' and c.unknown is null and c.definition is not null
), impossible as (
    select d.measure_id, 'sizes' as field, 'SIZE_NOT_YIELDED' as reason, d.demanded as detail
    from demanded d
    where not exists (
        select from sized s
        where s.definition = d.definition
          and (s.size = any (d.codes)
               or s.size in (select words[1] from derived.list_word where kind = 'COVERS' and codes && d.codes)))
    union all
    select d.measure_id, 'employees_max', 'BOUND_BELOW_SIZE', d.demanded || ', ≤ ' || m.employees_max
    from demanded d
    join derived.measure m using (measure_id)
    where m.employees_max < all (select s.employees_min from sized s where s.definition = d.definition and s.size = any (d.codes))
      and not exists (select from sized s where s.definition = d.definition and s.size = any (d.codes) and s.employees_min is null)
      and exists (select from sized s where s.definition = d.definition and s.size = any (d.codes))
    union all
    select d.measure_id, 'revenue_max', 'BOUND_BELOW_SIZE', d.demanded || ', ≤ ' || trim_scale(m.revenue_max)
    from demanded d
    join derived.measure m using (measure_id)
    where m.revenue_max < all (select s.revenue_min from sized s where s.definition = d.definition and s.size = any (d.codes))
      and not exists (select from sized s where s.definition = d.definition and s.size = any (d.codes) and s.revenue_min is null)
      and exists (select from sized s where s.definition = d.definition and s.size = any (d.codes))
    union all
    select m.measure_id, x.field, 'BOUND_NOT_POSITIVE', x.field || ' ≤ ' || trim_scale(x.bound)
    from derived.measure m
    cross join lateral (values ('employees_max', m.employees_max::numeric), ('revenue_max', m.revenue_max)) x (field, bound)
    where x.bound < 0
    union all
    select k.measure_id, k.field, k.args ->> 'reason', k.args ->> 'detail'
    from derived.catalogue_mistake k
    where k.code = 'catalogue.never-holds'
)
select 'policy:' || m.policy_id as subject, null::text as county, null::text as unit, null::text as enterprise_id, null::text as official_id,
       'policies' as kind, m.row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field, i.field,
       jsonb_build_object('document', coalesce(m.document_no, m.title), 'measure', m.measure_no, 'reason', i.reason,
                          'detail', derived.brief(i.detail, 80)) as args
from impossible i
join derived.measure m using (measure_id)
