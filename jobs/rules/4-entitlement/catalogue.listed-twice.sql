-- code: catalogue.listed-twice
-- group: 4
-- severity: WARNING
-- title.zh: 政策目录里同一条措施写了两行，内容不同
-- title.en: One measure stands in two rows that differ
-- message.zh: {document} 第 {measure} 条在同一张表里写了两行，内容不同，按后一行算；不同的是：{differs:field}。
-- message.en: {document}, measure {measure}, stands in two rows of one sheet that differ; the later one counts. They differ in: {differs:field}.
-- why.zh: 前一行从此不算数；若两行是两条不同的措施，就少了一条。
-- why.en: The earlier row no longer counts; if they were two measures, one is lost.
-- remedy.zh: 是两条措施的，改措施序号；是同一条的，删去不对的一行后重新报送。
-- remedy.en: Give two measures two numbers; of one measure take the wrong row out, and hand the sheet in again.
-- example.zh: “第3条”写了两行，后一行多一个人数上限；原来是第4条漏改了序号。
-- example.en: Measure 3 stands twice, once with a limit on heads: the second is measure 4 with the number not changed.
-- sides: two
-- needs: policies
with version as (
    select v.row_key, v.is_current, r.row_id, r.file_id, r.sheet_no, r.document_no, r.title, r.measure_no,
           to_jsonb(r) - array['row_id', 'file_id', 'sheet_no', 'row_no', 'part', 'run_id', 'cells', 'sheet_county'] as content
    from derived.key_version v
    join row_policies r using (row_id)
    where v.kind = 'policies'
), differing as (
    select n.*, o.row_id as other_row_id,
           (select jsonb_agg('policies.' || f.key order by f.key) from jsonb_each(n.content) f where f.value is distinct from o.content -> f.key) as differs
    from version o
    join version n on n.row_key = o.row_key and n.is_current and n.file_id = o.file_id and n.sheet_no = o.sheet_no
    where not o.is_current and n.content <> o.content
)
select 'policy:' || coalesce(document_no, title) as subject, null::text as county, null::text as unit, null::text as enterprise_id,
       null::text as official_id, 'policies' as kind, row_id, 'policies' as other_kind, other_row_id, 'measure_no' as other_field, 'measure_no' as field,
       jsonb_build_object('document', coalesce(document_no, title), 'measure', measure_no, 'differs', differs) as args
from differing
