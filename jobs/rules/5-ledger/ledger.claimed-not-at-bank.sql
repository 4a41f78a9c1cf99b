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
-- needs: outcomes
with bank as (
    select row_id, enterprise_id, happened_on, amount
    from derived.outcome
    where outcome_type = 'LOAN_RENEWAL' and source = 'BANK' and enterprise_id is not null
), claim as (
    select o.*, (select value::int from setting where name = 'claim_match_days') as days
    from derived.outcome o
    where o.outcome_type = 'LOAN_RENEWAL' and (o.source is null or o.source not in ('BANK', 'TAX'))
      and o.enterprise_id is not null and o.happened_on <= :business_date and exists (select from bank)
), listed as (
    select enterprise_id, string_agg(happened_on || ' ' || amount, ', ' order by happened_on, amount) as texts
    from bank
    group by enterprise_id
)
select 'enterprise:' || c.enterprise_id as subject, c.county, null::text as unit, c.enterprise_id, c.official_id,
       'outcomes' as kind, c.row_id, case when n.row_id is not null then 'outcomes' end as other_kind, n.row_id as other_row_id,
       'amount' as field,
       jsonb_build_object('enterprise', coalesce(c.enterprise_name, c.enterprise_id), 'on', c.happened_on,
                          'amount', coalesce(c.amount::text, '—'), 'days', c.days,
                          'listed', coalesce(derived.brief(l.texts, 120), '—')) as args
from claim c
left join listed l using (enterprise_id)
left join lateral (
    select b.row_id from bank b where b.enterprise_id = c.enterprise_id
    order by abs(b.happened_on - c.happened_on), b.row_id limit 1) n on true
where not exists (
    select from bank b
    where b.enterprise_id = c.enterprise_id and abs(b.happened_on - c.happened_on) <= c.days
      and (c.amount is null or b.amount = c.amount))
