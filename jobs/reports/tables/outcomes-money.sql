-- title.zh: 资金类成效
-- title.en: Money outcomes
-- column.kind: TEXT 20 | 项目 | Outcome
-- column.n: INTEGER 8 | 笔／户 | Number | 核实·全部企业 | Verified, all
-- column.amount: MONEY 14 | 金额（万元） | 10,000 yuan | 核实·全部企业 | Verified, all
-- column.n_served: INTEGER 8 | 笔／户 | Number | 核实·服务企业 | Verified, served
-- column.amount_served: MONEY 14 | 金额（万元） | 10,000 yuan | 核实·服务企业 | Verified, served
-- column.n_claimed: INTEGER 8 | 笔／户 | Number | 干部申报 | Claimed
-- column.amount_claimed: MONEY 14 | 金额（万元） | 10,000 yuan | 干部申报 | Claimed
-- figure.n: {kind}.{counted}@cumulative
-- figure.amount: {kind}.amount-yuan@cumulative / 10000
-- figure.n_served: {kind}.{counted}.served@cumulative
-- figure.amount_served: {kind}.amount-yuan.served@cumulative / 10000
-- figure.n_claimed: {kind}.{counted}.claimed@cumulative
-- figure.amount_claimed: {kind}.amount-yuan.claimed@cumulative / 10000
-- words.kind: money_outcome
-- empty.zh: 没有。
-- empty.en: None.
-- note.zh: “核实”以银行、税务清单为准，“干部申报”为选派干部自报，两者不相加。“全部企业”指{scope_kind, select, county {本县（区）} other {全市}}企业，与“服务企业”人群不同，不相比。
-- note.en: Verified by the banks'' and the tax office''s lists; claims are the officials'' own; never added. All enterprises of the {scope_kind, select, county {county} other {city}} and those served are different populations.
select k.prefix as kind, k.counted, :scope as scope,
  max(f.value) filter (where f.code = k.prefix || '.' || k.counted) as n,
  max(f.value) filter (where f.code = k.prefix || '.amount-yuan') / 10000 as amount,
  max(f.value) filter (where f.code = k.prefix || '.' || k.counted || '.served') as n_served,
  max(f.value) filter (where f.code = k.prefix || '.amount-yuan.served') / 10000 as amount_served,
  max(f.value) filter (where f.code = k.prefix || '.' || k.counted || '.claimed') as n_claimed,
  max(f.value) filter (where f.code = k.prefix || '.amount-yuan.claimed') / 10000 as amount_claimed
from (values ('outcomes.loan-renewals', 'count', 1), ('outcomes.tax-relief', 'enterprises', 2), ('outcomes.tax-relief.other', 'enterprises', 3)) k (prefix, counted, sort)
left join derived.figure f on f.scope = :scope and f."window" = 'cumulative'
group by k.prefix, k.counted, k.sort order by k.sort
