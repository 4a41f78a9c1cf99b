-- name: fieldchecks
-- title.zh: 三进三问三查
-- title.en: Field checks
-- row.zh: 三进三问三查台账中的一条记录
-- row.en: One record of the field checks
-- scopes: county enterprise
-- kinds: fieldchecks
-- show.enterprise_name: 企业名称 | Enterprise
-- show.check_type: 类型 | Type | check_type
-- show.content: 内容 | Content
-- show.on_the_spot: 现场答复 | On the spot
-- show.resolved: 已化解 | Resolved
-- show.resolved_on: 化解日期 | Resolved on
select c.as_of,
       f.row_id::text as subject,
       f.checked_on as on_date,
       f.county,
       null::text as unit,
       f.enterprise_id as enterprise,
       null::text as official,
       null::int as batch,
       null::text as category,
       'fieldchecks' as kind,
       f.row_id,
       coalesce(e.name, f.enterprise_name) as enterprise_name,
       f.check_type,
       f.content,
       coalesce(f.on_the_spot, false) as on_the_spot,
       f.resolved and coalesce(f.resolved_on, c.as_of) <= c.as_of as resolved,
       f.resolved_on
from derived.fieldcheck f
join derived.cutoff c on f.checked_on <= c.as_of
left join derived.enterprise e on e.enterprise_id = f.enterprise_id
