-- code: policy.citation-unknown
-- group: 2
-- severity: WARNING
-- title.zh: 引用的政策不在目录
-- title.en: Cited policy not in the catalogue
-- message.zh: 第 {at} 字起「{cited}」在政策目录中查不到。
-- message.en: "{cited}", cited from character {at} on, is not in the policy catalogue.
-- why.zh: 可能是文号写错，也可能是目录漏收；查不到就无法核对是否有效、企业是否应享。
-- why.en: The number may be wrong or the catalogue may lack it; what is not found cannot be held against dates and conditions.
-- remedy.zh: 对照原文改正文号或标题；目录确未收录的，补报政策目录。
-- remedy.en: Correct number or title by the original; add a missing document to the catalogue.
-- example.zh: 台账引用的文号少写了一位，目录里查不到；对照原文改正，或把漏收的文件补进目录。
-- example.en: A number lost one digit and the catalogue does not know it; correct it by the original, or add the missing document.
-- sides: searched
-- searched.zh: 政策目录全部文件的文号、标题和通称
-- searched.en: numbers, titles and popular names of the whole policy catalogue
-- needs: policies
select 'policy:' || c.cited_text as subject,
       coalesce(w.county, p.county, u.county) as county, coalesce(w.unit, p.unit) as unit,
       coalesce(w.enterprise_id, p.enterprise_id, u.enterprise_id) as enterprise_id,
       coalesce(w.official_id, p.official_id) as official_id,
       c.kind, c.row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field, c.field,
       jsonb_build_object('cited', c.cited_text, 'at', coalesce(c.start_at, 0) + 1) as args
from derived.citation c
left join derived.worklog w on c.kind = 'worklogs' and w.row_id = c.row_id
left join derived.problem p on c.kind = 'problems' and p.row_id = c.row_id
left join derived.uptake u on c.kind = 'uptakes' and u.row_id = c.row_id
where c.status = 'UNKNOWN'
union all
select 'policy:' || coalesce(u.document_no, u.policy_title), u.county, null, u.enterprise_id, null,
       'uptakes', u.row_id, null, null, null, case when u.document_no is null then 'policy_title' else 'document_no' end,
       jsonb_build_object('cited', coalesce(u.document_no, u.policy_title), 'at', 1)
from derived.uptake u
where u.citation_status = 'UNKNOWN' and coalesce(u.document_no, u.policy_title) is not null
  and not exists (select from derived.citation c where c.kind = 'uptakes' and c.row_id = u.row_id)
