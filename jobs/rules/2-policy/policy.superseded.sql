-- code: policy.superseded
-- group: 2
-- severity: INFO
-- title.zh: 引用的政策已被修改
-- title.en: Cited policy has a successor
-- message.zh: {county:county}有 {rows} 处引用 {document}《{title}》，该文件已被修改，最新的是 {successor}《{successor_title}》（{since} 起）；修改过程：{chain}。此处为最早一处（{on}，第 {at} 字起「{cited}」）。
-- message.en: {rows} rows of {county:county} cite {document} "{title}", which has been amended, last by {successor} "{successor_title}" since {since} ({chain}); this is the first of them ({on}, from character {at} on: "{cited}").
-- why.zh: 新文件往往放宽条件或延长期限，按旧文件对照会漏掉应享政策。
-- why.en: The later document often widens conditions or prolongs the window; by the old one an entitlement may be missed.
-- remedy.zh: 改引新文件，并按新文件重新对照企业条件。
-- remedy.en: Cite the later document and check the enterprise against it again.
-- example.zh: 县里仍按年初的退税公告宣讲，而年中的公告已扩大行业范围；按新公告对照，又有几户符合条件。
-- example.en: A county still explains the announcement of January though the one of June covers more trades; by the new one more firms qualify.
-- sides: two
-- needs: policies
with recursive cited as (
    select c.kind, c.row_id, c.field, c.policy_id, c.start_at, c.cited_text, w.worked_on as on_date, w.county, w.unit, w.enterprise_id, w.official_id
    from derived.citation c join derived.worklog w on c.kind = 'worklogs' and w.row_id = c.row_id
    where c.status = 'FOUND'
    union all
    select c.kind, c.row_id, c.field, c.policy_id, c.start_at, c.cited_text, p.raised_on, p.county, p.unit, p.enterprise_id, p.official_id
    from derived.citation c join derived.problem p on c.kind = 'problems' and p.row_id = c.row_id
    where c.status = 'FOUND'
), step as (
    select p.policy_id, n.policy_id as next_id, coalesce(n.document_no, n.title) as next_name,
           coalesce(n.effective_on, n.published_on) as since
    from derived.policy p
    join derived.policy n on n.policy_id = p.amended_by or n.document_no = p.amended_by
    where n.policy_id <> p.policy_id
), chain as (
    select s.policy_id, s.next_id, s.since, array[s.policy_id, s.next_id] as path,
           coalesce(p.document_no, p.title) || ' → ' || s.next_name as trail
    from step s join derived.policy p using (policy_id)
    union all
    -- A circle ends where it would begin again.
    select c.policy_id, s.next_id, greatest(c.since, s.since), c.path || s.next_id, c.trail || ' → ' || s.next_name
    from chain c join step s on s.policy_id = c.next_id
    where s.next_id <> all (c.path)
), outdated as (
    select c.*, p.document_no, p.title, n.document_no as successor, n.title as successor_title, n.row_id as successor_row, n.effective_on is not null as since_effective,
           h.since, h.trail,
           count(*) over (partition by c.policy_id, n.policy_id, c.county) as rows,
           row_number() over (partition by c.policy_id, n.policy_id, c.county
                              order by c.on_date, c.kind, c.row_id, c.field) as nth
    from cited c
    join derived.policy p using (policy_id)
    cross join lateral (
        select * from chain
        where chain.policy_id = c.policy_id and chain.since <= c.on_date
        order by cardinality(chain.path) desc, chain.path
        limit 1) h
    join derived.policy n on n.policy_id = h.next_id
)
select 'policy:' || policy_id as subject, county, null::text as unit, null::text as enterprise_id, null::text as official_id,
       kind, row_id, 'policies' as other_kind, successor_row as other_row_id, case when since_effective then 'effective_on' else 'published_on' end as other_field, field,
       jsonb_build_object('county', county, 'rows', rows, 'on', on_date, 'at', coalesce(start_at, 0) + 1, 'cited', cited_text, 'document', coalesce(document_no, '—'), 'title', title,
                          'successor', coalesce(successor, '—'), 'successor_title', successor_title, 'since', since,
                          'chain', trail) as args
from outdated
where nth = 1
