-- code: who.enterprise-review
-- group: 1
-- severity: WARNING
-- title.zh: 企业名称待确认
-- title.en: Enterprise to be confirmed
-- message.zh: 「{name}」（信用代码 {credit_code}）可能是：{candidates}；共 {rows} 行提到，此处为第一行。
-- message.en: "{name}" (credit code {credit_code}) may be: {candidates}; {rows} rows speak of it, this is the first.
-- why.zh: 两家企业名称只差一字或有无“分公司”，不能替人认定；确认之前不计入任何一家企业。
-- why.en: Two firms may differ by one character or by 分公司; nobody decides for a person. Until confirmed the rows count for no enterprise.
-- remedy.zh: 用 zhuqi decide --ask 名称确认表.xlsx 写出确认表，选好判断放回收件箱；或用 zhuqi decide --mention 名称 --code 代码 说明。括号里是名称相近的分数，越高越像。
-- remedy.en: Write the workbook of names (zhuqi decide --ask names.xlsx), choose the words and put it into the inbox; or say so by zhuqi decide --mention NAME --code CODE. In brackets: how alike the names are, the higher the more.
-- example.zh: 日志只写“前进牧业”，名册里总公司和分公司都可能是它；办公室在名称确认表写明是总公司，此后各月都照此认。
-- example.en: A log says only "Qianjin Dairy", which may be the parent or its branch; the office confirms the parent in the names sheet, and so it is taken from then on.
-- sides: two
-- needs: enterprises
with mention as (
    select 'problems' as kind, row_id, credit_code, enterprise_name as name, county from derived.problem where enterprise_id is null
    union all
    select 'worklogs', row_id, null, enterprise_name, county from derived.worklog where enterprise_id is null
    union all
    select 'uptakes', row_id, credit_code, enterprise_name, county from derived.uptake where enterprise_id is null
    union all
    select 'outcomes', row_id, credit_code, enterprise_name, county from derived.outcome where enterprise_id is null
    union all
    select 'inspections', row_id, null, enterprise_name, county from derived.inspection where enterprise_id is null
    union all
    select 'checklist', row_id, credit_code, enterprise_name, county from derived.checklist where enterprise_id is null
    union all
    select 'officials', row_id, null, enterprise_text, county from derived.posting where enterprise_id is null
), doubtful as (
    select m.*, l.candidates,
           count(*) over (partition by m.credit_code, m.name) as rows,
           row_number() over (partition by m.credit_code, m.name order by m.kind, m.row_id) as nth
    from mention m
    join derived.enterprise_link l
      on coalesce(l.mention_code, '') = coalesce(m.credit_code, '')
     and coalesce(l.mention_name, '') = coalesce(m.name, '')
    where l.status = 'REVIEW'
)
select 'mention:' || concat_ws('/', d.credit_code, d.name) as subject, d.county, null::text as unit,
       null::text as enterprise_id, null::text as official_id, d.kind, d.row_id,
       'enterprises' as other_kind, (
           select e.row_id from jsonb_array_elements(d.candidates) with ordinality c
           join derived.enterprise e on e.enterprise_id = coalesce(c.value ->> 'enterprise_id', c.value #>> '{}')
           order by c.ordinality limit 1) as other_row_id, 'name' as other_field, 'enterprise_name' as field,
       jsonb_build_object(
           'name', coalesce(d.name, '—'), 'credit_code', coalesce(d.credit_code, '—'), 'rows', d.rows,
           'candidates', coalesce((
               select jsonb_agg(coalesce(e.name || ' ' || e.enterprise_id || coalesce(' (' || (c.value ->> 'score') || ')', ''), c.value ->> 'enterprise_id', c.value #>> '{}')
                                order by c.ordinality)
               from jsonb_array_elements(d.candidates) with ordinality c
               left join derived.enterprise e
                 on e.enterprise_id = coalesce(c.value ->> 'enterprise_id', c.value #>> '{}')), '[]')) as args
from doubtful d
where nth = 1
