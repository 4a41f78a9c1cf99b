-- code: ledger.problem-twice
-- group: 5
-- severity: WARNING
-- title.zh: 同一问题疑似登记两次
-- title.en: The same problem seems to stand twice
-- message.zh: 「{enterprise}」的问题「{problem}」（{raised} 提出）与 {first_raised} 提出的「{first}」像是同一件事（都说到{shared}），而那一条当时尚未办结。
-- message.en: The problem "{problem}" of "{enterprise}", raised {raised}, seems to be "{first}" of {first_raised} (both say {shared}), which was not closed by then.
-- why.zh: 同一困难登记两次，收集数虚高。
-- why.en: One difficulty entered twice makes the number of problems too high.
-- remedy.zh: 确是两个问题的，写清区别；重复的，后一条标为作废。
-- remedy.en: Say what differs if there are two; otherwise mark the later one void.
-- example.zh: 企业需求清单写“用电不稳”，履职清单写“电压不稳定，经常停电”；确是一件事，后一条标为作废。
-- example.en: One list says "unstable power", another "voltage drops and power cuts"; it is one problem, and the later row is marked void.
-- sides: two
-- needs: problems
with alike as (
    -- Of several earlier ones the most alike is shown.
    select distinct on (l.problem_id) l.problem_id, f.row_id as first_row_id, f.raised_on as first_raised_on,
           f.description as first_description, to_jsonb(l.shared) as shared
    from derived.problem_likeness l
    join derived.problem_state s on s.problem_id = l.problem_id and s.as_of = :business_date
    join derived.problem_state f0 on f0.problem_id = l.earlier_problem_id and f0.as_of = :business_date
    join derived.problem f on f.problem_id = l.earlier_problem_id
    -- The same difficulty that comes back after it was settled is a new problem.
    where (f0.closed_on is null or f0.closed_on > s.raised_on)
      -- Contradicting states of problems raised about the same day: that is ledger.two-ledgers-differ.
      and not (abs(f.raised_on - s.raised_on) <= (select value::int from setting where name = 'log_problem_days')
               and (f0.closed <> s.closed or f0.closed_on is distinct from s.closed_on))
    order by l.problem_id, l.similarity desc, f.raised_on, f.row_id
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, 'problems' as other_kind, a.first_row_id as other_row_id, 'description' as other_field, 'description' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'raised', s.raised_on,
                          'first_raised', a.first_raised_on, 'first', derived.brief(a.first_description, 40),
                          'shared', a.shared) as args
from alike a
join derived.problem_state s on s.problem_id = a.problem_id and s.as_of = :business_date
join derived.problem p on p.problem_id = a.problem_id
