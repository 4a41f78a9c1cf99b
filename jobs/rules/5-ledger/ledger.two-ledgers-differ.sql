-- code: ledger.two-ledgers-differ
-- group: 5
-- severity: WARNING
-- title.zh: 两本台账说法不一
-- title.en: Two ledgers disagree
-- message.zh: 「{enterprise}」{raised} 提出的「{problem}」记为「{status:status}」（办结 {closed}），{other_raised} 提出的「{other}」像是同一件事，却记为「{other_status:status}」（办结 {other_closed}）。
-- message.en: "{problem}" of "{enterprise}", raised {raised}, is "{status:status}" (closed {closed}); "{other}" of {other_raised} seems to be the same and is "{other_status:status}" (closed {other_closed}).
-- why.zh: 同一问题计了两次，状态还互相矛盾。
-- why.en: One problem counts twice, and its two states contradict each other.
-- remedy.zh: 由牵头县区核定一条，另一条标为作废。
-- remedy.en: The county in charge decides which one holds and marks the other void.
-- example.zh: 县里的台账说已办结，单位的台账说未办结，说的是同一件事；由牵头的一方核定一条。
-- example.en: The county's ledger says closed, the unit's says open, of one and the same problem; the one in charge decides.
-- sides: two
-- needs: problems
with alike as (
    select distinct on (l.problem_id) l.problem_id, l.earlier_problem_id
    from derived.problem_likeness l
    join derived.problem_state s on s.problem_id = l.problem_id and s.as_of = :business_date
    join derived.problem_state f on f.problem_id = l.earlier_problem_id and f.as_of = :business_date
    where abs(f.raised_on - s.raised_on) <= (select value::int from setting where name = 'log_problem_days')
      and (f.closed <> s.closed or f.closed_on is distinct from s.closed_on)
      -- Settled before the other was raised: it came back.
      and (f.raised_on = s.raised_on or f.closed_on is null or f.closed_on > s.raised_on)
    order by l.problem_id, l.similarity desc, f.raised_on, f.row_id
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, 'problems' as other_kind, f.row_id as other_row_id, 'status' as other_field, 'status' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'raised', s.raised_on,
                          'status', coalesce(p.status, '—'), 'closed', coalesce(s.closed_on::text, '—'),
                          'other', derived.brief(o.description, 40), 'other_raised', f.raised_on,
                          'other_status', coalesce(o.status, '—'), 'other_closed', coalesce(f.closed_on::text, '—')) as args
from alike a
join derived.problem_state s on s.problem_id = a.problem_id and s.as_of = :business_date
join derived.problem p on p.problem_id = a.problem_id
join derived.problem_state f on f.problem_id = a.earlier_problem_id and f.as_of = :business_date
join derived.problem o on o.problem_id = a.earlier_problem_id
