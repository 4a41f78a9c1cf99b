-- title.zh: 其他成效
-- title.en: Other outcomes
-- column.kind: TEXT 14 | 类型 | Type
-- column.quantity: DECIMAL 14 | 数量 | Quantity
-- column.unit: TEXT 8 | 单位 | Unit
-- column.source: TEXT 12 | 来源 | Source
-- column.rows: INTEGER 8 | 记录（条） | Records
-- names: unit
-- words.kind: outcome_type
-- words.source: proof
-- empty.zh: 没有其他成效记录。
-- empty.en: No other outcome is on record.
-- note.zh: 单位前带“余”的为约数，按来源原样保留。
-- note.en: A plus before the unit marks approximate numbers, kept as the source has them; units as the source has them.
select outcome_type as kind, trim_scale(sum(quantity)) as quantity,
  case when bool_or(coalesce(quantity_approx, false)) then :t_about else '' end || unit as unit, case when source in ('BANK', 'TAX') then 'VERIFIED' else 'CLAIMED' end as source, count(*) as rows
from derived.outcome
where :county in ('', county) and outcome_type not in ('LOAN_RENEWAL', 'TAX_RELIEF') and happened_on between (select programme_start from derived.cutoff where label = 'current') and (select as_of from derived.cutoff where label = 'current')
group by outcome_type, outcome.unit, 4 order by outcome_type, outcome.unit, 4
