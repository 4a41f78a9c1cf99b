-- code: ledger.claimed-not-at-tax
-- group: 5
-- severity: WARNING
-- title.zh: 上报税收减免在税务清单中查不到
-- title.en: Claimed tax relief not in the tax office's list
-- message.zh: 「{enterprise}」上报 {on} {tax}减免 {amount} 元，税务清单中该企业同税种前后 {days} 天内没有相同金额（清单所载：{listed}）。
-- message.en: "{enterprise}" claims {tax} relief of {amount} yuan on {on}; the tax office's list has none of that amount within {days} days (it has: {listed}).
-- why.zh: 未经税务部门证实的减免只能计为上报数，不能计为核实数。
-- why.en: What the tax office does not confirm counts as claimed, never as verified.
-- remedy.zh: 向税务部门核实税种、所属期和金额后更正。
-- remedy.en: Check kind of tax, period and amount with the tax office and correct the claim.
-- example.zh: 上报减免企业所得税 12 万元，税务清单同期没有；查实是把预缴额当成减免额，更正成效台账。
-- example.en: Income-tax relief of 120,000 is claimed and the tax office has none; a prepayment had been taken for relief.
-- sides: searched
-- searched.zh: 税务清单中该企业的全部减免
-- searched.en: all relief of that enterprise in the tax office's list
-- needs: outcomes
select 'enterprise:' || w.enterprise_id as subject, w.county, null::text as unit, w.enterprise_id, w.official_id,
       'outcomes' as kind, w.row_id, case when w.nearest_row_id is not null then 'outcomes' end as other_kind,
       w.nearest_row_id as other_row_id, case when w.nearest_row_id is not null then 'amount' end as other_field, 'amount' as field,
       jsonb_build_object('enterprise', coalesce(w.enterprise_name, w.enterprise_id), 'on', w.happened_on, 'tax', coalesce(w.tax_kind, ''),
                          'amount', coalesce(w.amount::text, '—'), 'days', w.days,
                          'listed', coalesce(derived.brief(w.listed, 120), '—')) as args
from derived.outcome_witness w
where w.outcome_type = 'TAX_RELIEF' and w.side = 'CLAIM' and w.other_side_speaks and not w.matched and w.happened_on <= :business_date
