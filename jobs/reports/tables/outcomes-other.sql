-- title.zh: 其他成效
-- title.en: Other outcomes
-- column.kind: TEXT 14 | 类型 | Type
-- column.unit: TEXT 8 | 单位 | Unit
-- column.quantity: TEXT 14 | 数量 | Quantity
-- column.source: TEXT 12 | 来源 | Source
-- column.rows: INTEGER 8 | 记录 | Rows
-- empty.zh: 没有其他成效记录。
-- empty.en: No other outcome is on record.
-- note.zh: 带“余”的为约数，按来源原样保留。
-- note.en: A plus marks approximate numbers, kept as the source has them.
select case when :language = 'en' then initcap(outcome_type) else case outcome_type when 'SALES' then '产品销售' when 'PROCUREMENT' then '政府采购与购入' when 'PROJECT' then '项目争取' when 'RECRUITMENT' then '招工' when 'VISITORS' then '游客接待' else '其他' end end as kind,
  unit, to_char(sum(quantity), 'FM999,999,999,990.##') || case when bool_or(coalesce(quantity_approx, false)) then (case when :language = 'en' then '+' else '余' end) else '' end as quantity,
  case when source in ('BANK', 'TAX') then (case when :language = 'en' then 'Verified' else '核实' end) else (case when :language = 'en' then 'Claimed' else '干部申报' end) end as source, count(*) as rows
from derived.outcome
where :county in ('', county) and outcome_type not in ('LOAN_RENEWAL', 'TAX_RELIEF') and happened_on between (select programme_start from derived.cutoff where label = 'current') and (select as_of from derived.cutoff where label = 'current')
group by outcome_type, unit, 4 order by outcome_type, unit, 4
