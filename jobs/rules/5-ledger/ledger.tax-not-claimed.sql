-- code: ledger.tax-not-claimed
-- group: 5
-- severity: INFO
-- title.zh: 税务已减免而成效台账没有
-- title.en: Relieved by the tax office, not in the ledger of outcomes
-- message.zh: 税务清单载「{enterprise}」{on} {tax}减免 {amount} 元（{office}），成效台账同税种前后 {days} 天内没有相同金额的记录（最近一笔：{claimed}）。
-- message.en: The tax office lists {tax} relief of {amount} yuan for "{enterprise}" on {on} ({office}); the ledger of outcomes has none of that tax and amount within {days} days (nearest: {claimed}).
-- why.zh: 派驻企业享受的减免没有记成效，台账数会比税务核实的数少，企业是否知情也没有人问。
-- why.en: What the programme did for its own firms is missing from its ledger, and the claimed figure stays below the verified one.
-- remedy.zh: 向企业核实后补记成效台账；与驻企工作无关的，不必补记。
-- remedy.en: Ask the enterprise and enter it in the ledger of outcomes; if it has nothing to do with the posting, leave it out.
-- example.zh: 税务清单有一笔所得税减免，台账没有；原来是企业自行申报的，干部不知情，补记并向企业说明。
-- example.en: The tax office lists income-tax relief and the ledger has none: the firm had applied by itself and its official did not know.
-- sides: searched
-- searched.zh: 成效台账中该企业的全部税收减免
-- searched.en: all tax relief of that enterprise in the ledger of outcomes
-- needs: outcomes
select 'enterprise:' || w.enterprise_id as subject, w.county, null::text as unit, w.enterprise_id, w.official_id,
       'outcomes' as kind, w.row_id, case when w.nearest_row_id is not null then 'outcomes' end as other_kind,
       w.nearest_row_id as other_row_id, case when w.nearest_row_id is not null then 'amount' end as other_field, 'amount' as field,
       jsonb_build_object('enterprise', coalesce(w.enterprise_name, w.enterprise_id), 'on', w.happened_on, 'tax', coalesce(w.tax_kind, ''),
                          'amount', coalesce(w.amount::text, '—'), 'days', w.days,
                          'office', coalesce(w.office, '—'), 'claimed', coalesce(w.nearest, '—')) as args
from derived.outcome_witness w
where w.outcome_type = 'TAX_RELIEF' and w.side = 'LIST' and w.other_side_speaks and not w.matched and w.happened_on <= :business_date
  -- The lists cover the city; the ledger only firms with somebody posted to them on that day.
  and w.served
