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
-- needs: outcomes
with tax as (
    select row_id, enterprise_id, happened_on, amount, tax_kind
    from derived.outcome
    where outcome_type = 'TAX_RELIEF' and source = 'TAX' and enterprise_id is not null
), claim as (
    select o.*, (select value::int from setting where name = 'claim_match_days') as days
    from derived.outcome o
    where o.outcome_type = 'TAX_RELIEF' and (o.source is null or o.source not in ('BANK', 'TAX'))
      and o.enterprise_id is not null and o.happened_on <= :business_date and exists (select from tax)
), listed as (
    select enterprise_id, string_agg(happened_on || ' ' || coalesce(tax_kind, '') || ' ' || amount, ', '
                                     order by happened_on, amount) as texts
    from tax
    group by enterprise_id
)
select 'enterprise:' || c.enterprise_id as subject, c.county, null::text as unit, c.enterprise_id, c.official_id,
       'outcomes' as kind, c.row_id, case when n.row_id is not null then 'outcomes' end as other_kind, n.row_id as other_row_id,
       'amount' as field,
       jsonb_build_object('enterprise', coalesce(c.enterprise_name, c.enterprise_id), 'on', c.happened_on,
                          'tax', coalesce(c.tax_kind, ''), 'amount', coalesce(c.amount::text, '—'), 'days', c.days,
                          'listed', coalesce(derived.brief(l.texts, 120), '—')) as args
from claim c
left join listed l using (enterprise_id)
left join lateral (
    select b.row_id from tax b where b.enterprise_id = c.enterprise_id
    order by abs(b.happened_on - c.happened_on), b.row_id limit 1) n on true
where not exists (
    select from tax t
    where t.enterprise_id = c.enterprise_id and abs(t.happened_on - c.happened_on) <= c.days
      and (c.tax_kind is null or t.tax_kind = c.tax_kind) and (c.amount is null or t.amount = c.amount))
