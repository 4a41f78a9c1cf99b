-- name: measures
-- title.zh: 政策措施
-- title.en: Policy measures
-- row.zh: 政策文件中的一条措施（截止日以前发布）
-- row.en: One measure of a document, published by the cut-off
-- kinds: policies
-- show.document_no: 发文字号 | Document no.
-- show.measure_no: 措施序号 | Measure no.
-- show.measure_text: 措施内容 | Measure
-- show.expires_on: 失效日期 | Expires on
select c.as_of,
       m.measure_id as subject,
       m.published_on as on_date,
       null::text as county,
       null::text as unit,
       null::text as enterprise,
       null::text as official,
       null::int as batch,
       null::text as category,
       'policies' as kind,
       m.row_id,
       m.document_no,
       m.measure_no,
       m.measure_text,
       m.effective_on,
       m.expires_on,
       coalesce(m.effective_on, m.published_on, c.as_of) <= c.as_of
           and coalesce(m.expires_on, c.as_of) >= c.as_of as in_force
from derived.measure m
join derived.cutoff c on coalesce(m.published_on, c.as_of) <= c.as_of
