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
-- needs: outcomes
with claim as (
    select * from derived.outcome
    where outcome_type = 'LOAN_RENEWAL' and (source is null or source not in ('BANK', 'TAX')) and enterprise_id is not null
), listed as (
    select o.*, (select value::int from setting where name = 'claim_match_days') as days
    from derived.outcome o
    where o.outcome_type = 'LOAN_RENEWAL' and o.source = 'BANK' and o.happened_on <= :business_date and exists (select from claim)
      -- The lists cover the city; the ledger only firms with somebody posted to them on that day.
      and exists (
          select from derived.posting t
          where t.enterprise_id = o.enterprise_id and o.happened_on between t.started_on and coalesce(t.ended_on, o.happened_on))
)
select 'enterprise:' || l.enterprise_id as subject, l.county, null::text as unit, l.enterprise_id, l.official_id,
       'outcomes' as kind, l.row_id, case when n.row_id is not null then 'outcomes' end as other_kind, n.row_id as other_row_id,
       'amount' as field,
       jsonb_build_object('enterprise', coalesce(l.enterprise_name, l.enterprise_id), 'on', l.happened_on,
                          'amount', coalesce(l.amount::text, '—'), 'office', coalesce(l.office, '—'), 'days', l.days,
                          'claimed', coalesce(n.happened_on || ' ' || coalesce(n.amount::text, '—'), '—')) as args
from listed l
left join lateral (
    select c.row_id, c.happened_on, c.amount from claim c where c.enterprise_id = l.enterprise_id
    order by abs(c.happened_on - l.happened_on), c.row_id limit 1) n on true
where not exists (
    select from claim c
    where c.enterprise_id = l.enterprise_id and abs(c.happened_on - l.happened_on) <= l.days
      and (c.amount is null or c.amount = l.amount))
