-- code: policy.citation-ambiguous
-- group: 2
-- severity: WARNING
-- title.zh: 引用的政策不止一个
-- title.en: Citation fits several documents
-- message.zh: 第 {at} 字起「{cited}」在政策目录中可能是 {documents}（共 {fitting} 个，最多列五个），不能确定是哪一个。
-- message.en: "{cited}", cited from character {at} on, fits {fitting} documents of the catalogue, of which five at most are named: {documents}.
-- why.zh: 同年同号可以属于不同发文机关（如两个系列的第17号公告），认错文件，条件和期限全错。
-- why.en: One number of one year may belong to two families of announcements; with the wrong document every condition and date is wrong.
-- remedy.zh: 写明发文机关全称、年份和文号。
-- remedy.en: State the issuing bodies in full, the year and the number.
-- example.zh: 日志写“17号公告”，同年有两个部门的17号公告；写全发文机关，才知道对照的是哪一个。
-- example.en: A log cites "Announcement 17", of which two offices issued one that year; with the issuer written out it is clear which is meant.
-- sides: two
-- needs: policies
select 'policy:' || c.cited_text as subject,
       coalesce(w.county, p.county, u.county) as county, coalesce(w.unit, p.unit) as unit,
       coalesce(w.enterprise_id, p.enterprise_id, u.enterprise_id) as enterprise_id,
       coalesce(w.official_id, p.official_id) as official_id,
       c.kind, c.row_id, 'policies' as other_kind, first.row_id as other_row_id, 'title' as other_field, c.field,
       jsonb_build_object('cited', c.cited_text, 'at', coalesce(c.start_at, 0) + 1,
                          'fitting', first.fitting, 'documents', coalesce(first.named, '[]')) as args
from derived.citation c
left join derived.worklog w on c.kind = 'worklogs' and w.row_id = c.row_id
left join derived.problem p on c.kind = 'problems' and p.row_id = c.row_id
left join derived.uptake u on c.kind = 'uptakes' and u.row_id = c.row_id
left join lateral (
    select (array_agg(d.row_id order by k.place))[1] as row_id, count(*) as fitting,
           jsonb_agg(concat_ws('', d.document_no, '《' || d.title || '》') order by k.place) filter (where k.place <= 5) as named
    from jsonb_array_elements_text(c.candidates) with ordinality k (policy_id, place)
    join derived.policy d using (policy_id)) first on true
where c.status = 'AMBIGUOUS'
union all
select 'policy:' || coalesce(u.document_no, u.policy_title), u.county, null, u.enterprise_id, null,
       'uptakes', u.row_id, 'policies', first.row_id, 'title', case when u.document_no is null then 'policy_title' else 'document_no' end,
       jsonb_build_object('cited', coalesce(u.document_no, u.policy_title), 'at', 1,
                          'fitting', first.fitting, 'documents', coalesce(first.named, '[]'))
from derived.uptake u
left join derived.cited_policy n on n.document_no = coalesce(u.document_no, '') and n.policy_title = coalesce(u.policy_title, '')
left join lateral (
    select (array_agg(d.row_id order by k.place))[1] as row_id, count(*) as fitting,
           jsonb_agg(concat_ws('', d.document_no, '《' || d.title || '》') order by k.place) filter (where k.place <= 5) as named
    from jsonb_array_elements_text(n.candidates) with ordinality k (policy_id, place)
    join derived.policy d using (policy_id)) first on true
where u.citation_status = 'AMBIGUOUS' and u.policy_id is null and coalesce(u.document_no, u.policy_title) is not null
  and not exists (select from derived.citation c where c.kind = 'uptakes' and c.row_id = u.row_id)
