-- code: ledger.problem-twice
-- group: 5
-- severity: WARNING
-- title.zh: 同一问题疑似登记两次
-- title.en: The same problem seems to stand twice
-- message.zh: 「{enterprise}」的问题「{problem}」（{raised} 提出）与 {first_raised} 提出的另一条文字相同，而那一条当时尚未办结。
-- message.en: The problem "{problem}" of "{enterprise}", raised {raised}, has the words of another one raised {first_raised} that was not closed by then.
-- why.zh: 同一困难登记两次，收集数虚高。
-- why.en: One difficulty entered twice makes the number of problems too high.
-- remedy.zh: 确是两个问题的，写清区别；重复的，后一条标为作废。
-- remedy.en: Say what differs if there are two; otherwise mark the later one void.
-- example.zh: 企业需求清单写“用电不稳”，履职清单写“电压不稳定，经常停电”；确是一件事，后一条标为作废。
-- example.en: One list says "unstable power", another "voltage drops and power cuts"; it is one problem, and the later row is marked void.
-- needs: problems
with said as (
    select p.*, s.unit as sending_unit, s.closed_on as closing_on, s.official_id as person,
           md5(regexp_replace(lower(normalize(p.description, NFKC)), '[^[:alnum:]]+', '', 'g')) as text_key
    from derived.problem_state s
    join derived.problem p using (problem_id)
    where s.as_of = :business_date and s.enterprise_id is not null
), paired as (
    select s.*,
           lag(s.row_id) over same as first_row_id,
           lag(s.raised_on) over same as first_raised_on,
           lag(s.closing_on) over same as first_closing_on,
           lag(s.status) over same as first_status
    from said s
    window same as (partition by s.enterprise_id, s.text_key order by s.raised_on, s.row_id)
)
select 'problem:' || problem_id as subject, county, sending_unit as unit, enterprise_id, person as official_id,
       'problems' as kind, row_id, 'problems' as other_kind, first_row_id as other_row_id, 'description' as field,
       jsonb_build_object('enterprise', enterprise_name, 'problem', derived.brief(description, 40), 'raised', raised_on,
                          'first_raised', first_raised_on) as args
from paired
where first_row_id is not null
  -- The same difficulty that comes back after it was settled is a new problem.
  and (first_closing_on is null or first_closing_on > raised_on)
  -- Same day and contradicting states: that is ledger.two-ledgers-differ.
  and not (first_raised_on = raised_on
           and (first_status is distinct from status or first_closing_on is distinct from closing_on))
