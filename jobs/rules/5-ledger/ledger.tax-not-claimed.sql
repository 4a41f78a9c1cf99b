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
-- needs: outcomes
with claim as (
    select * from derived.outcome
    where outcome_type = 'TAX_RELIEF' and (source is null or source not in ('BANK', 'TAX')) and enterprise_id is not null
), listed as (
    select o.*, (select value::int from setting where name = 'claim_match_days') as days
    from derived.outcome o
    where o.outcome_type = 'TAX_RELIEF' and o.source = 'TAX' and o.happened_on <= :business_date and exists (select from claim)
      -- The lists cover the city; the ledger only firms with somebody posted to them on that day.
      and exists (
          select from derived.posting t
          where t.enterprise_id = o.enterprise_id and o.happened_on between t.started_on and coalesce(t.ended_on, o.happened_on))
)
select 'enterprise:' || l.enterprise_id as subject, l.county, null::text as unit, l.enterprise_id, l.official_id,
       'outcomes' as kind, l.row_id, case when n.row_id is not null then 'outcomes' end as other_kind, n.row_id as other_row_id,
       'amount' as field,
       jsonb_build_object('enterprise', coalesce(l.enterprise_name, l.enterprise_id), 'on', l.happened_on,
                          'tax', coalesce(l.tax_kind, ''),
                          'amount', coalesce(l.amount::text, '—'), 'office', coalesce(l.office, '—'), 'days', l.days,
                          'claimed', coalesce(n.happened_on || ' ' || coalesce(n.amount::text, '—'), '—')) as args
from listed l
left join lateral (
    select c.row_id, c.happened_on, c.amount from claim c where c.enterprise_id = l.enterprise_id
    order by abs(c.happened_on - l.happened_on), c.row_id limit 1) n on true
where not exists (
    select from claim c
    where c.enterprise_id = l.enterprise_id and abs(c.happened_on - l.happened_on) <= l.days
      and (c.tax_kind is null or c.tax_kind = l.tax_kind)
      and (c.amount is null or c.amount = l.amount))
