-- code: policy.citation-not-in-force
-- group: 2
-- severity: WARNING
-- title.zh: 引用的政策当日不在有效期
-- title.en: Cited policy not in force on the day
-- message.zh: {on} 引用的 {document}《{title}》（第 {at} 字起「{cited}」）有效期为 {from} 至 {until}，当日不在有效期内。
-- message.en: {document} "{title}", cited on {on} (from character {at} on: "{cited}"), is in force from {from} to {until}, not on that day.
-- why.zh: 向企业宣讲或兑现已失效、未实施的政策，会误导企业。
-- why.en: To promise or pay under a policy that is not in force misleads the enterprise.
-- remedy.zh: 核对日期；政策已延续的，引用延续文件的文号。
-- remedy.en: Check the date; where the policy was prolonged, cite the document that prolongs it.
-- example.zh: 十一月的日志宣讲一项上年底已到期的缓税政策；企业若照此准备，会白跑一趟。
-- example.en: A log of November explains a deferral that ended the year before; an enterprise that relies on it goes in vain.
-- sides: two
-- needs: policies
with cited as (
    select c.kind, c.row_id, c.field, c.policy_id, c.start_at, c.cited_text, w.worked_on as on_date, w.county, w.unit, w.enterprise_id, w.official_id
    from derived.citation c join derived.worklog w on c.kind = 'worklogs' and w.row_id = c.row_id
    where c.status = 'FOUND'
    union all
    select c.kind, c.row_id, c.field, c.policy_id, c.start_at, c.cited_text, p.raised_on, p.county, p.unit, p.enterprise_id, p.official_id
    from derived.citation c join derived.problem p on c.kind = 'problems' and p.row_id = c.row_id
    where c.status = 'FOUND'
    union all
    select 'uptakes', u.row_id, case when u.document_no is null then 'policy_title' else 'document_no' end, u.policy_id, 0,
           coalesce(u.document_no, u.policy_title), u.enjoyed_on, u.county, null, u.enterprise_id, null
    from derived.uptake u
    where u.policy_id is not null
)
select 'policy:' || c.policy_id as subject, c.county, c.unit, c.enterprise_id, c.official_id, c.kind, c.row_id,
       'policies' as other_kind, p.row_id as other_row_id, case when c.on_date > p.expires_on then 'expires_on' when p.effective_on is not null then 'effective_on' else 'published_on' end as other_field, c.field,
       jsonb_build_object('on', c.on_date, 'at', coalesce(c.start_at, 0) + 1, 'cited', c.cited_text, 'document', coalesce(p.document_no, '—'), 'title', p.title,
                          'from', coalesce(p.effective_on, p.published_on), 'until', coalesce(p.expires_on::text, '—')) as args
from cited c
join derived.policy p using (policy_id)
where c.on_date < coalesce(p.effective_on, p.published_on) or c.on_date > p.expires_on
