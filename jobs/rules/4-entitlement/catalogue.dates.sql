-- code: catalogue.dates
-- group: 4
-- severity: WARNING
-- title.zh: 政策目录的日期前后颠倒
-- title.en: Dates of the catalogue out of order
-- message.zh: {document} 第 {measure} 条：{later:catalogue_date} {later_on} 早于{earlier:catalogue_date} {earlier_on}。
-- message.en: {document}, measure {measure}: {later:catalogue_date} {later_on} lies before {earlier:catalogue_date} {earlier_on}.
-- why.zh: 还没发布就失效或截止的措施，任何一天都不算有效，没有企业会被判为应享。
-- why.en: A measure that ends before it begins or is published is in force on no day, and nobody is ever found entitled to it.
-- remedy.zh: 对照文件原文改正日期后重新报送政策目录。
-- remedy.en: Correct the dates by the document and hand the catalogue in again.
-- example.zh: 失效日期误写成 2022-02-28，早于实施日期 2022-04-01，这条措施一天也没有生效过。
-- example.en: The expiry was mistyped as a day before the effect: the measure was in force on no day.
-- sides: two
-- needs: policies
with pair as (
    select m.*, x.field, x.later_on, x.earlier, x.earlier_on,
           row_number() over (partition by m.measure_id, x.field order by x.earlier_on desc, x.earlier) as nth
    from derived.measure m
    cross join lateral (values
        ('expires_on', m.expires_on, 'effective_on', m.effective_on),
        ('expires_on', m.expires_on, 'published_on', m.published_on),
        ('apply_by', m.apply_by, 'effective_on', m.effective_on),
        ('apply_by', m.apply_by, 'published_on', m.published_on)) x (field, later_on, earlier, earlier_on)
    where x.later_on < x.earlier_on
)
select 'policy:' || policy_id as subject, null::text as county, null::text as unit, null::text as enterprise_id, null::text as official_id,
       'policies' as kind, row_id, 'policies' as other_kind, row_id as other_row_id, earlier as other_field, field,
       jsonb_build_object('document', coalesce(document_no, title), 'measure', measure_no, 'later', field, 'later_on', later_on,
                          'earlier', earlier, 'earlier_on', earlier_on) as args
from pair
where nth = 1
