-- code: ledger.two-ledgers-differ
-- group: 5
-- severity: WARNING
-- title.zh: 两本台账说法不一
-- title.en: Two ledgers disagree
-- message.zh: 「{enterprise}」{raised} 提出的同一问题「{problem}」，一处记为「{status:status}」（办结 {closed}），另一处记为「{other_status:status}」（办结 {other_closed}）。
-- message.en: The same problem "{problem}" of "{enterprise}", raised {raised}, is "{status:status}" (closed {closed}) in one place and "{other_status:status}" (closed {other_closed}) in another.
-- why.zh: 同一问题计了两次，状态还互相矛盾。
-- why.en: One problem counts twice, and its two states contradict each other.
-- remedy.zh: 由牵头县区核定一条，另一条标为作废。
-- remedy.en: The county in charge decides which one holds and marks the other void.
-- example.zh: 县里的台账说已办结，单位的台账说未办结，说的是同一件事；由牵头的一方核定一条。
-- example.en: The county's ledger says closed, the unit's says open, of one and the same problem; the one in charge decides.
-- needs: problems
with said as (
    select p.*, s.unit as sending_unit, s.closed_on as closing_on, s.official_id as person,
           md5(regexp_replace(lower(normalize(p.description, NFKC)), '[^[:alnum:]]+', '', 'g')) as text_key
    from derived.problem_state s
    join derived.problem p using (problem_id)
    where s.as_of = :business_date and s.enterprise_id is not null
), paired as (
    select s.*,
           first_value(s.row_id) over same as first_row_id,
           first_value(s.status) over same as first_status,
           first_value(s.closing_on) over same as first_closing_on,
           first_value(s.problem_id) over same as first_problem_id
    from said s
    window same as (partition by s.enterprise_id, s.raised_on, s.text_key order by s.row_id)
)
select 'problem:' || problem_id as subject, county, sending_unit as unit, enterprise_id, person as official_id,
       'problems' as kind, row_id, 'problems' as other_kind, first_row_id as other_row_id, 'status' as field,
       jsonb_build_object('enterprise', enterprise_name, 'problem', derived.brief(description, 40), 'raised', raised_on,
                          'status', status, 'closed', coalesce(closing_on::text, '—'),
                          'other_status', first_status, 'other_closed', coalesce(first_closing_on::text, '—')) as args
from paired
where problem_id <> first_problem_id
  and (status is distinct from first_status or closing_on is distinct from first_closing_on)
