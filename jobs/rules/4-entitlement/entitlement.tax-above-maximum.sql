-- code: entitlement.tax-above-maximum
-- group: 4
-- severity: ERROR
-- title.zh: 税务清单减免额超过法定上限
-- title.en: Relief in the tax list above the legal maximum
-- message.zh: 税务清单载「{enterprise}」{year} 年{tax}减免合计 {amount} 元（{rows} 笔），该企业是{size}，最多减免 {maximum} 元：{reference}。
-- message.en: The tax list gives "{enterprise}" {tax} relief of {amount} yuan in {year} ({rows} rows); it is {size} and can have {maximum} yuan at most: {reference}.
-- why.zh: 超过法定上限的减免，不是金额写错，就是企业不属于这一规模。
-- why.en: Relief above the maximum means a wrong amount or an enterprise of another size.
-- remedy.zh: 与税务部门核对金额单位和所属期，核对名册里的从业人数、资产、应纳税所得额。
-- remedy.en: Check unit and period of the amount with the tax office, and employees, assets and taxable income in the register.
-- example.zh: 小型微利企业全年最多减免 62.5 万元，清单写 70 万元；原来是把两家企业的合在了一行。
-- example.en: A small low-profit firm can have 625,000 yuan a year; the list says 700,000: two firms had been put into one row.
-- sides: two
-- needs: outcomes, enterprises
with yearly as (
    select o.enterprise_id, x.tax_kind, x.size, x.definition, extract(year from o.happened_on)::int as year, x.amount as maximum,
           x.reference, sum(o.amount) as amount, count(*) as rows, max(o.enterprise_name) as written, min(o.county) as county,
           (array_agg(o.row_id order by o.amount desc, o.row_id))[1] as row_id
    from derived.outcome o
    join derived.legal_maximum x
      on position(x.tax_kind in o.tax_kind) > 0
     and make_date(extract(year from o.happened_on)::int, 12, 31) between x.from_day and x.until_day
    where o.outcome_type = 'TAX_RELIEF' and o.source = 'TAX' and o.enterprise_id is not null and o.happened_on <= :business_date
    group by o.enterprise_id, x.tax_kind, x.size, x.definition, extract(year from o.happened_on), x.amount, x.reference
)
select 'enterprise:' || y.enterprise_id as subject, y.county, null::text as unit, y.enterprise_id, null::text as official_id,
       'outcomes' as kind, y.row_id, 'enterprises' as other_kind, n.row_id as other_row_id, 'name' as other_field, 'amount' as field,
       jsonb_build_object('enterprise', n.name, 'year', y.year, 'tax', y.tax_kind, 'amount', y.amount::text, 'rows', y.rows,
                          'size', coalesce(l.codes[1], y.size, '—'), 'maximum', y.maximum::text, 'reference', y.reference) as args
from yearly y
join derived.enterprise n using (enterprise_id)
left join derived.list_word l on l.kind = 'LABEL' and l.words = array[y.size]
where y.amount > y.maximum
  and (y.definition is null or exists (
      select from derived.enterprise_size z
      where z.enterprise_id = y.enterprise_id and z.definition = y.definition and z.year = y.year and z.size = y.size))
