-- name: policies
-- title.zh: 政策文件
-- title.en: Policy documents
-- row.zh: 政策目录中的一份文件（截止日以前发布）
-- row.en: One document of the catalogue, published by the cut-off
-- kinds: policies
-- show.document_no: 发文字号 | Document no.
-- show.title: 政策名称 | Title
-- show.issuer: 发文机关 | Issuer
-- show.level: 层级 | Level | policy_level
-- show.expires_on: 失效日期 | Expires on
select c.as_of,
       p.policy_id as subject,
       p.published_on as on_date,
       null::text as county,
       null::text as unit,
       null::text as enterprise,
       null::text as official,
       null::int as batch,
       null::text as category,
       'policies' as kind,
       p.row_id,
       p.document_no,
       p.title,
       p.issuer,
       p.level,
       p.expires_on
from derived.policy p
join derived.cutoff c on coalesce(p.published_on, c.as_of) <= c.as_of
