-- title.zh: 各企业政策对照情况
-- title.en: Entitlement by enterprise
-- column.enterprise: TEXT 34 | 企业 | Enterprise
-- column.entitled: INTEGER 8 | 应享 | Entitled
-- column.enjoyed: INTEGER 8 | 已享 | Received
-- column.gap: INTEGER 8 | 应享未享 | Not yet
-- column.closing: INTEGER 10 | 30日内截止 | Closing
-- column.unknown: INTEGER 8 | 无法判定 | Cannot tell
-- column.amount: MONEY 12 | 已享金额（元） | Received, yuan
-- total: entitled, enjoyed, gap, closing, unknown, amount
-- total_of_rows: amount
-- figure.entitled: entitlement.entitled@as-of
-- figure.enjoyed: entitlement.enjoyed@as-of
-- figure.gap: entitlement.gap@as-of
-- figure.closing: entitlement.closing-soon@as-of
-- figure.unknown: entitlement.unknown@as-of
-- figure.amount: uptake.amount-yuan@cumulative
-- names: enterprise
-- note.zh: 已享金额的合计只含表中企业，不含目前没有人派驻的企业。
-- note.en: The total received is that of the enterprises listed, without those to which nobody is posted now.
-- empty.zh: 没有有人派驻的企业。
-- empty.en: Nobody is posted to any enterprise.
select n.name as enterprise, 'enterprise:' || n.enterprise_id as scope,
  coalesce(max(f.value) filter (where f.code = 'entitlement.entitled' and f."window" = 'as-of'), 0) as entitled,
  coalesce(max(f.value) filter (where f.code = 'entitlement.enjoyed' and f."window" = 'as-of'), 0) as enjoyed,
  coalesce(max(f.value) filter (where f.code = 'entitlement.gap' and f."window" = 'as-of'), 0) as gap,
  coalesce(max(f.value) filter (where f.code = 'entitlement.closing-soon' and f."window" = 'as-of'), 0) as closing,
  coalesce(max(f.value) filter (where f.code = 'entitlement.unknown' and f."window" = 'as-of'), 0) as unknown,
  coalesce(max(f.value) filter (where f.code = 'uptake.amount-yuan' and f."window" = 'cumulative'), 0) as amount
from derived.served s join derived.enterprise n using (enterprise_id)
left join derived.figure f on f.scope = 'enterprise:' || n.enterprise_id
where s.as_of = (select as_of from derived.cutoff where label = 'current') and :county in ('', n.county)
group by n.enterprise_id, n.name, n.sort
order by n.sort, n.enterprise_id
