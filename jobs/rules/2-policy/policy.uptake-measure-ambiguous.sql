-- code: policy.uptake-measure-ambiguous
-- group: 2
-- severity: WARNING
-- title.zh: 享受的是哪一条措施不明
-- title.en: Uptake does not say which measure
-- message.zh: 「{enterprise}」{on} 享受 {document}《{title}》，该文件有 {measures} 条措施，未写措施序号。
-- message.en: "{enterprise}" enjoyed {document} "{title}" on {on}; it has {measures} measures and the row states none.
-- why.zh: 不知道享受了哪一条，就不能从应享未享中销去，也不能核对金额上限。
-- why.en: Without the measure nothing can be taken off the list of gaps, nor the amount be held against the maximum.
-- remedy.zh: 补填措施序号。
-- remedy.en: Fill in the measure number.
-- example.zh: 享受台账只写了文件，该文件有三条措施；补上措施序号，另两条才不会被当成已享。
-- example.en: The uptake names a document with three measures; with the measure's number filled in, the other two are no longer taken as enjoyed.
-- sides: two
-- needs: uptakes, policies
select 'enterprise:' || coalesce(u.enterprise_id, u.enterprise_name) as subject, u.county, null::text as unit, u.enterprise_id,
       null::text as official_id, 'uptakes' as kind, u.row_id, 'policies' as other_kind, p.row_id as other_row_id, 'measure_no' as other_field,
       'measure_no' as field,
       jsonb_build_object('enterprise', coalesce(u.enterprise_name, u.enterprise_id), 'on', u.enjoyed_on,
                          'document', coalesce(p.document_no, '—'), 'title', p.title, 'measures', p.measures) as args
from derived.uptake u
join derived.policy p using (policy_id)
where u.measure_id is null and u.measure_no is null and p.measures > 1
