-- code: entitlement.above-maximum
-- group: 4
-- severity: ERROR
-- title.zh: 享受金额超过最高标准
-- title.en: Amount above the maximum
-- message.zh: 「{enterprise}」{on} 享受 {document} 第 {measure} 条 {amount} 元，超过该条最高 {maximum} 元。
-- message.en: "{enterprise}" enjoyed {amount} yuan of {document}, measure {measure}, on {on}; the maximum is {maximum} yuan.
-- why.zh: 多半是元与万元写混，金额合计会因此失真。
-- why.en: Mostly yuan and ten thousand yuan were mixed up; the totals are distorted by it.
-- remedy.zh: 核对金额和单位后更正享受台账。
-- remedy.en: Check amount and unit and correct the ledger.
-- example.zh: 某条措施最高补 50 万元，台账记了 500 万元；多半是把万元当成了元，改正后合计恢复正常。
-- example.en: A measure pays 500,000 yuan at most and the ledger has ten times that; a slip of the unit, most likely.
-- sides: two
-- needs: uptakes, policies
select 'enterprise:' || coalesce(u.enterprise_id, u.enterprise_name) as subject, u.county, null::text as unit, u.enterprise_id,
       null::text as official_id, 'uptakes' as kind, u.row_id, 'policies' as other_kind, m.row_id as other_row_id, 'amount_max' as other_field,
       'amount' as field,
       jsonb_build_object('enterprise', coalesce(u.enterprise_name, u.enterprise_id), 'on', u.enjoyed_on,
                          'document', coalesce(p.document_no, p.title), 'measure', m.measure_no,
                          'amount', u.amount::text, 'maximum', m.amount_max::text) as args
from derived.uptake u
join derived.measure m using (measure_id)
join derived.policy p on p.policy_id = m.policy_id
where u.amount > m.amount_max and u.enjoyed_on <= :business_date
