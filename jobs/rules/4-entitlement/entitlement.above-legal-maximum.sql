-- code: entitlement.above-legal-maximum
-- group: 4
-- severity: ERROR
-- title.zh: 全年享受金额超过法定上限
-- title.en: More in a year than the law allows
-- message.zh: 「{enterprise}」{year} 年享受 {document} 合计 {amount} 元（{rows} 笔），超过一家企业最多能享的 {maximum} 元：{reference}。
-- message.en: "{enterprise}" enjoyed {amount} yuan of {document} in {year} ({rows} rows); one enterprise can have {maximum} yuan at most: {reference}.
-- why.zh: 超过法定上限的金额不可能是真的：多半元、万元写混，或把别的税、别的年度算了进来。
-- why.en: More than the law allows cannot be true: units were mixed up, or another tax or year was counted in.
-- remedy.zh: 按减免税申报表核对每一笔的金额、单位、税种和年度，更正享受台账。
-- remedy.en: Check amount, unit, tax and year of each row by the tax return and correct the ledger.
-- example.zh: 一家小型微利企业一年减免所得税 342 万元，上限是 62.5 万元；原来是 34.2 万元点错了小数点。
-- example.en: A small firm with 3.42 million of relief, where 625,000 is the most: the decimal point had slipped.
-- sides: two
-- needs: uptakes, policies
with yearly as (
    select u.enterprise_id, u.policy_id, extract(year from u.enjoyed_on)::int as year, sum(u.amount) as amount, count(*) as rows,
           max(u.enterprise_name) as written, min(u.county) as county,
           (array_agg(u.row_id order by u.amount desc, u.row_id))[1] as row_id
    from derived.uptake u
    where u.enterprise_id is not null and u.policy_id is not null and u.enjoyed_on <= :business_date
    group by u.enterprise_id, u.policy_id, extract(year from u.enjoyed_on)
)
select 'enterprise:' || y.enterprise_id as subject, y.county, null::text as unit, y.enterprise_id, null::text as official_id,
       'uptakes' as kind, y.row_id, 'policies' as other_kind, p.row_id as other_row_id, 'title' as other_field, 'amount' as field,
       jsonb_build_object('enterprise', coalesce(n.name, y.written, y.enterprise_id), 'year', y.year,
                          'document', coalesce(p.document_no, p.title), 'amount', y.amount::text, 'rows', y.rows,
                          'maximum', x.amount::text, 'reference', x.reference) as args
from yearly y
join derived.legal_maximum x
  on x.policy_id = y.policy_id and make_date(y.year, 12, 31) between x.from_day and x.until_day and y.amount > x.amount
join derived.policy p on p.policy_id = y.policy_id
left join derived.enterprise n on n.enterprise_id = y.enterprise_id
