-- name: outcomes
-- title.zh: 成效
-- title.en: Outcomes
-- row.zh: 成效台账或银行、税务清单中的一笔成效
-- row.en: One outcome of an outcome ledger, a bank's or a tax office's list
-- scopes: county unit enterprise official batch
-- kinds: outcomes
-- show.outcome_type: 类型 | Type | outcome_type
-- show.enterprise_name: 企业名称 | Enterprise
-- show.tax_kind: 税种 | Tax
-- show.quantity: 数量 | Quantity
-- show.quantity_unit: 计量单位 | Unit
-- show.amount_yuan: 金额（元） | Amount (yuan)
-- show.office: 银行机构或经办部门 | Office
-- show.source: 来源 | Source | outcome_source
select c.as_of,
       o.row_id::text as subject,
       o.happened_on as on_date,
       o.county,
       d.unit,
       o.enterprise_id as enterprise,
       o.official_id as official,
       o.batch,
       null::text as category,
       'outcomes' as kind,
       o.row_id,
       o.outcome_type,
       coalesce(e.name, o.enterprise_name) as enterprise_name,
       o.tax_kind,
       o.quantity,
       coalesce(o.quantity_approx, false) as approximate,
       o.unit as quantity_unit,
       o.office,
       o.source,
       coalesce(o.enterprise_id, o.enterprise_name, o.row_id::text) as taxpayer,
       coalesce(o.source in ('BANK', 'TAX'), false) as verified,
       exists (select from derived.posting p
               where p.enterprise_id = o.enterprise_id and p.started_on <= c.as_of) as served,
       coalesce(o.tax_kind like '%企业所得税%', false) as income_tax,
       case when o.unit = '笔' then o.quantity else 1 end as loans,
       coalesce(o.amount,
                round(o.quantity * case o.unit when '元' then 1 when '万元' then 10000 when '亿元' then 100000000 end, 2))
           as amount_yuan
from derived.outcome o
join derived.cutoff c on o.happened_on <= c.as_of
left join derived.official d on d.official_id = o.official_id
left join derived.enterprise e on e.enterprise_id = o.enterprise_id
