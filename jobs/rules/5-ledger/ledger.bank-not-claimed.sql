-- code: ledger.bank-not-claimed
-- group: 5
-- severity: INFO
-- title.zh: 银行已续贷而成效台账没有
-- title.en: Renewed at the bank, not in the ledger of outcomes
-- message.zh: 银行清单载「{enterprise}」{on} 续贷 {amount} 元（{office}），成效台账前后 {days} 天内没有相同金额的记录（最近一笔：{claimed}）。
-- message.en: The banks list a renewal of {amount} yuan for "{enterprise}" on {on} ({office}); the ledger of outcomes has none of that amount within {days} days (nearest: {claimed}).
-- why.zh: 派驻企业的续贷没有记成效，台账数会比银行核实的数少，也看不出干部做了什么。
-- why.en: What the programme did for its own firms is missing from its ledger, and the claimed figure stays below the verified one.
-- remedy.zh: 向企业核实后补记成效台账；与驻企工作无关的，不必补记。
-- remedy.en: Ask the enterprise and enter it in the ledger of outcomes; if it has nothing to do with the posting, leave it out.
-- example.zh: 银行清单有一笔 200 万元续贷，企业有干部派驻，台账里没有；问清是干部协调来的，就补记。
-- example.en: The bank lists a renewal of 2 million for a firm with an official posted to it and the ledger has nothing; if he brought it about, enter it.
-- sides: searched
-- searched.zh: 成效台账中该企业的全部续贷
-- searched.en: all renewals of that enterprise in the ledger of outcomes
-- needs: outcomes
select 'enterprise:' || w.enterprise_id as subject, w.county, null::text as unit, w.enterprise_id, w.official_id,
       'outcomes' as kind, w.row_id, case when w.nearest_row_id is not null then 'outcomes' end as other_kind,
       w.nearest_row_id as other_row_id, case when w.nearest_row_id is not null then 'amount' end as other_field, 'amount' as field,
       jsonb_build_object('enterprise', coalesce(w.enterprise_name, w.enterprise_id), 'on', w.happened_on,
                          'amount', coalesce(w.amount::text, '—'), 'days', w.days,
                          'office', coalesce(w.office, '—'), 'claimed', coalesce(w.nearest, '—')) as args
from derived.outcome_witness w
where w.outcome_type = 'LOAN_RENEWAL' and w.side = 'LIST' and w.other_side_speaks and not w.matched and w.happened_on <= :business_date
  -- The lists cover the city; the ledger only firms with somebody posted to them on that day.
  and w.served
