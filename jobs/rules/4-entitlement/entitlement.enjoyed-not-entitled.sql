-- code: entitlement.enjoyed-not-entitled
-- group: 4
-- severity: WARNING
-- title.zh: 享受了政策而条件不符
-- title.en: Enjoyed without being entitled
-- message.zh: 「{enterprise}」{on} 享受 {document} 第 {measure} 条，但条件「{condition}」不符：读到的是 {value}。
-- message.en: "{enterprise}" enjoyed {document}, measure {measure}, on {on}, but the condition "{condition}" is not met: what was read is {value}.
-- why.zh: 可能是错享，也可能是名册数据过时；两边都要核对。
-- why.en: Either the benefit was paid in error or the register is out of date; both sides are to be checked.
-- remedy.zh: 核对名册年度数据和享受台账；确属错享的，按规定处理并更正台账。
-- remedy.en: Check the register's yearly figures and the uptake; deal with a wrong payment as prescribed.
-- example.zh: 企业已领小微企业补贴，名册从业人数却是 420 人；查实是名册填错，更正名册即可。
-- example.en: A firm drew a subsidy for small enterprises while the register gives it 420 employees; the register was wrong and is corrected.
-- sides: two
-- needs: uptakes, policies, enterprises
with enjoyed as (
    -- Judged by the figures of the year asked about: what was enjoyed in another year says nothing against them.
    select distinct on (u.enterprise_id, u.measure_id) u.enterprise_id, u.measure_id, u.row_id, u.enjoyed_on
    from derived.uptake u
    where u.enjoyed_on <= :business_date and extract(year from u.enjoyed_on) = extract(year from :business_date::date)
    order by u.enterprise_id, u.measure_id, u.enjoyed_on, u.row_id
)
select 'enterprise:' || e.enterprise_id as subject, n.county, null::text as unit, e.enterprise_id, null::text as official_id,
       'uptakes' as kind, u.row_id, coalesce(e.kind, 'enterprises') as other_kind, coalesce(e.row_id, n.row_id) as other_row_id, coalesce(e.field, 'name') as other_field, null::text as field,
       jsonb_build_object('enterprise', n.name, 'on', u.enjoyed_on, 'document', coalesce(p.document_no, p.title),
                          'measure', m.measure_no, 'condition', coalesce(e.condition, '—'),
                          'value', coalesce(e.value_read, '—')) as args
from derived.entitlement e
join derived.enterprise n using (enterprise_id)
join derived.measure m using (measure_id)
join derived.policy p on p.policy_id = m.policy_id
join enjoyed u on u.enterprise_id = e.enterprise_id and u.measure_id = e.measure_id
where e.as_of = :business_date and e.verdict = 'NOT' and e.enjoyed
