-- code: ledger.status-differs
-- group: 5
-- severity: WARNING
-- title.zh: 办理状态与办结日期不一致
-- title.en: Status and closing date do not agree
-- message.zh: 「{enterprise}」的问题「{problem}」台账状态为「{status:status}」，但{source:kind}记有办结日期 {closed}。按办结日期计。
-- message.en: The problem "{problem}" of "{enterprise}" has the status "{status:status}" in the ledger, but {source:kind} says it was closed on {closed}. Counted by the date.
-- why.zh: 一边说没办结，一边写了办结日期，办结数会因人而异。
-- why.en: One side says open, the other has a closing date; the number of closed problems depends on whom one asks.
-- remedy.zh: 已办结的改正状态；没有办结的删去办结日期，或在流转表登记退回。
-- remedy.en: Correct the status, or take out the closing date or enter the return in the handling list.
-- example.zh: 状态栏写“办理中”，办结日期却已填了；办完了改状态，没办完删日期。
-- example.en: The status says "in progress" though a closing date is filled in; correct the one or the other.
-- sides: two
-- needs: problems
with closing as (
    select problem_id, max(at)::date as closed_on, (array_agg(row_id order by at desc, row_id desc))[1] as row_id
    from derived.handling
    where step = 'CLOSE' and at::date <= :business_date
    group by problem_id
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id,
       case when p.closed_on is null then 'handling' else 'problems' end as other_kind,
       case when p.closed_on is null then h.row_id else s.row_id end as other_row_id, case when p.closed_on is null then 'at' else 'closed_on' end as other_field, 'status' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'status', p.status,
                          'source', case when p.closed_on is null then 'handling' else 'problems' end,
                          'closed', s.closed_on) as args
from derived.problem_state s
join derived.problem p using (problem_id)
left join closing h using (problem_id)
where s.as_of = :business_date and s.closed and not s.sent_back and s.closed_on is not null and p.status <> 'CLOSED'
