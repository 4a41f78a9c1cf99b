-- code: policy.superseded
-- group: 2
-- severity: INFO
-- title.zh: 引用的政策已被修改
-- title.en: Cited policy has a successor
-- message.zh: {on} 引用的 {document}《{title}》已被 {successor}《{successor_title}》（{since} 起）修改，宜引用新文件。
-- message.en: {document} "{title}", cited on {on}, has been amended by {successor} "{successor_title}" since {since}.
-- why.zh: 新文件往往放宽条件或延长期限，按旧文件对照会漏掉应享政策。
-- why.en: The later document often widens conditions or prolongs the window; by the old one an entitlement may be missed.
-- remedy.zh: 改引新文件，并按新文件重新对照企业条件。
-- remedy.en: Cite the later document and check the enterprise against it again.
-- needs: policies
with cited as (
    select c.kind, c.row_id, c.field, c.policy_id, w.worked_on as on_date, w.county, w.unit, w.enterprise_id, w.official_id
    from derived.citation c join derived.worklog w on c.kind = 'worklogs' and w.row_id = c.row_id
    where c.status = 'FOUND'
    union all
    select c.kind, c.row_id, c.field, c.policy_id, p.raised_on, p.county, p.unit, p.enterprise_id, p.official_id
    from derived.citation c join derived.problem p on c.kind = 'problems' and p.row_id = c.row_id
    where c.status = 'FOUND'
)
select 'policy:' || c.policy_id as subject, c.county, c.unit, c.enterprise_id, c.official_id, c.kind, c.row_id,
       'policies' as other_kind, n.row_id as other_row_id, c.field,
       jsonb_build_object('on', c.on_date, 'document', coalesce(p.document_no, '—'), 'title', p.title,
                          'successor', coalesce(n.document_no, '—'), 'successor_title', n.title,
                          'since', coalesce(n.effective_on, n.published_on)) as args
from cited c
join derived.policy p using (policy_id)
join derived.policy n on n.policy_id = p.amended_by or n.document_no = p.amended_by
where n.policy_id <> p.policy_id and coalesce(n.effective_on, n.published_on) <= c.on_date
