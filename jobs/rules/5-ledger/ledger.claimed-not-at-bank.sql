-- code: ledger.claimed-not-at-bank
-- group: 5
-- severity: WARNING
-- title.zh: 上报续贷在银行清单中查不到
-- title.en: Claimed loan renewal not in the bank's list
-- message.zh: 「{enterprise}」上报 {on} 续贷 {amount} 元，银行清单中该企业前后 {days} 天内没有相同金额的续贷（清单所载：{listed}）。
-- message.en: "{enterprise}" claims a renewal of {amount} yuan on {on}; the banks' lists have none of that amount within {days} days (they have: {listed}).
-- why.zh: 未经银行证实的续贷只能计为上报数，不能计为核实数。
-- why.en: What no bank confirms counts as claimed, never as verified.
-- remedy.zh: 向银行核实日期和金额；银行漏报的请其补报，误报的更正成效台账。
-- remedy.en: Check date and amount with the bank; have the bank complete its list or correct the claim.
-- example.zh: 企业上报续贷 300 万元，银行清单只有一笔 200 万元；问清是两笔贷款还是金额写错。
-- example.en: A firm claims a renewal of 3 million, the bank lists one of 2 million; ask whether there are two loans or a wrong amount.
-- sides: searched
-- searched.zh: 银行清单中该企业的全部续贷
-- searched.en: all renewals of that enterprise in the banks' lists
-- needs: outcomes
select 'enterprise:' || w.enterprise_id as subject, w.county, null::text as unit, w.enterprise_id, w.official_id,
       'outcomes' as kind, w.row_id, case when w.nearest_row_id is not null then 'outcomes' end as other_kind,
       w.nearest_row_id as other_row_id, case when w.nearest_row_id is not null then 'amount' end as other_field, 'amount' as field,
       jsonb_build_object('enterprise', coalesce(w.enterprise_name, w.enterprise_id), 'on', w.happened_on,
                          'amount', coalesce(w.amount::text, '—'), 'days', w.days,
                          'listed', coalesce(derived.brief(w.listed, 120), '—')) as args
from derived.outcome_witness w
where w.outcome_type = 'LOAN_RENEWAL' and w.side = 'CLAIM' and w.other_side_speaks and not w.matched and w.happened_on <= :business_date
