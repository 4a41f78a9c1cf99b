-- code: entitlement.claimed-twice
-- group: 4
-- severity: WARNING
-- title.zh: 同一享受疑似重复登记
-- title.en: The same uptake seems to stand twice
-- message.zh: 「{enterprise}」{on} 享受 {document} 第 {measure} 条 {amount} 元，与另一行完全相同。
-- message.en: "{enterprise}" enjoyed {amount} yuan of {document}, measure {measure}, on {on}: another row says the same.
-- why.zh: 同一笔由两个部门登记，金额会算两遍。
-- why.en: One payment entered by two offices counts twice.
-- remedy.zh: 确是两笔的保留并注明；重复的，由后报的一方标为作废。
-- remedy.en: Keep two real payments and say so; of a repeat the later one is to be marked void.
-- example.zh: 税务和财政两处都登记了同一天、同一笔减免；留一笔，另一笔标为作废。
-- example.en: Two offices entered the same relief of the same day; one entry stays, the other is marked void.
-- sides: two
-- needs: uptakes
with alike as (
    select u.*,
           first_value(u.row_id) over same as first_row_id,
           row_number() over same as nth
    from derived.uptake u
    where u.enterprise_id is not null and u.policy_id is not null and u.amount is not null
    window same as (partition by u.enterprise_id, u.policy_id, u.measure_no, u.enjoyed_on, u.amount order by u.row_id)
)
select 'enterprise:' || a.enterprise_id as subject, a.county, null::text as unit, a.enterprise_id, null::text as official_id,
       'uptakes' as kind, a.row_id, 'uptakes' as other_kind, a.first_row_id as other_row_id, 'amount' as other_field, 'amount' as field,
       jsonb_build_object('enterprise', coalesce(a.enterprise_name, a.enterprise_id), 'on', a.enjoyed_on,
                          'document', coalesce(p.document_no, p.title), 'measure', coalesce(a.measure_no, '—'),
                          'amount', a.amount::text) as args
from alike a
join derived.policy p using (policy_id)
where a.nth > 1 and a.enjoyed_on <= :business_date
