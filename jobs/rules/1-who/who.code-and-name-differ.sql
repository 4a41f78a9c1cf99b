-- code: who.code-and-name-differ
-- group: 1
-- severity: ERROR
-- title.zh: 信用代码与名称不是同一家企业
-- title.en: Credit code and name are two enterprises
-- message.zh: 本行名称「{name}」在名册中是 {name_code}，信用代码 {credit_code} 在名册中却是「{code_name}」。现按信用代码计。
-- message.en: The name "{name}" is {name_code} in the register, but the credit code {credit_code} is "{code_name}". Counted by the code.
-- why.zh: 两者必有一错，问题、金额可能记到了别的企业名下。
-- why.en: One of them is wrong; the problem or amount may stand under another enterprise.
-- remedy.zh: 对照营业执照改正名称或信用代码后重报。
-- remedy.en: Correct the name or the code by the business licence and send the sheet again.
-- example.zh: 台账写“临泽县丰源种业”，信用代码却是“丰源商贸”的；照执照核对后改正代码，问题才记到对的企业名下。
-- example.en: The ledger says "Fengyuan Seeds" with the code of "Fengyuan Trading"; once the code is corrected by the licence, the problem counts for the right firm.
-- sides: two
-- needs: enterprises
with mention as (
    select 'problems' as kind, row_id, credit_code, enterprise_name as name, county from derived.problem
    union all
    select 'uptakes', row_id, credit_code, enterprise_name, county from derived.uptake
    union all
    select 'outcomes', row_id, credit_code, enterprise_name, county from derived.outcome
    union all
    select 'checklist', row_id, credit_code, enterprise_name, county from derived.checklist
)
select 'enterprise:' || coded.enterprise_id as subject, m.county, null::text as unit, coded.enterprise_id,
       null::text as official_id, m.kind, m.row_id, 'enterprises' as other_kind, named.row_id as other_row_id, 'credit_code' as other_field,
       'credit_code' as field,
       jsonb_build_object('name', m.name, 'name_code', named.enterprise_id,
                          'credit_code', m.credit_code, 'code_name', coded.name) as args
from mention m
join derived.enterprise coded on coded.enterprise_id = m.credit_code
join derived.enterprise named on named.name = m.name and named.enterprise_id <> coded.enterprise_id
where coded.name <> m.name
