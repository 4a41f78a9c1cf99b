-- code: who.enterprise-unknown
-- group: 1
-- severity: WARNING
-- title.zh: 企业不在名册
-- title.en: Enterprise not in the register
-- message.zh: 「{name}」（信用代码 {credit_code}）在企业名册中查无此企业，共 {rows} 行提到，此处为第一行。
-- message.en: "{name}" (credit code {credit_code}) is not in the register; {rows} rows speak of it, this is the first.
-- why.zh: 认不出的企业归不到县区，也不计入任何一家企业的问题、日志和政策享受，有关数字会偏小。
-- why.en: What cannot be laid to an enterprise belongs to no county and to nobody's problems, logs or uptakes; the figures come out too small.
-- remedy.zh: 核对企业全称和统一社会信用代码；确是名册内企业的，在名称确认表中登记；名册遗漏的，补报企业名册。
-- remedy.en: Check the full name and the credit code; confirm a known enterprise in the names sheet, or add a missing one to the register.
-- example.zh: 问题台账出现“远方公司”，名册没有这家；查实是新派驻的企业，补报名册后问题归入所在县区。
-- example.en: The ledger names "Yuanfang", which the register lacks; it is a newly served firm, and once registered its problems count for its county.
-- sides: searched
-- searched.zh: 企业名册全部企业的信用代码、全称、简称和曾用名，以及已作的确认
-- searched.en: credit codes, full, short and former names of the whole register, and what was decided about names
-- needs: enterprises
with mention as (
    select 'problems' as kind, row_id, credit_code, enterprise_name as name, county from derived.problem where enterprise_id is null
    union all
    select 'worklogs', row_id, null, enterprise_name, county from derived.worklog where enterprise_id is null
    union all
    select 'uptakes', row_id, credit_code, enterprise_name, county from derived.uptake where enterprise_id is null
    union all
    -- The lists of banks and tax offices are of the whole city: a firm that is not in the register is no mistake there.
    select 'outcomes', row_id, credit_code, enterprise_name, county from derived.outcome
    where enterprise_id is null and source is distinct from 'BANK' and source is distinct from 'TAX'
    union all
    select 'inspections', row_id, null, enterprise_name, county from derived.inspection where enterprise_id is null
    union all
    select 'checklist', row_id, credit_code, enterprise_name, county from derived.checklist where enterprise_id is null
    union all
    select 'officials', row_id, null, enterprise_text, county from derived.posting where enterprise_id is null
), named as (
    select m.*, coalesce(m.credit_code, '') as code_key, coalesce(m.name, '') as name_key
    from mention m
    where coalesce(m.name, m.credit_code) is not null
), unknown as (
    select n.*,
           count(*) over (partition by n.code_key, n.name_key) as rows,
           row_number() over (partition by n.code_key, n.name_key order by n.kind, n.row_id) as nth
    from named n
    where not exists (
        select from derived.enterprise_link l
        where coalesce(l.mention_code, '') = n.code_key and coalesce(l.mention_name, '') = n.name_key
          and l.status = 'REVIEW')
)
select 'mention:' || concat_ws('/', credit_code, name) as subject, county, null::text as unit, null::text as enterprise_id,
       null::text as official_id, kind, row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field,
       'enterprise_name' as field,
       jsonb_build_object('name', coalesce(name, '—'), 'credit_code', coalesce(credit_code, '—'), 'rows', rows) as args
from unknown
where nth = 1
