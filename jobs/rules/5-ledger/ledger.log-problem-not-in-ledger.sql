-- code: ledger.log-problem-not-in-ledger
-- group: 5
-- severity: WARNING
-- title.zh: 日志发现的问题没有进台账
-- title.en: A problem in a log never reached the ledger
-- message.zh: {on} 的日志在「{enterprise}」发现问题「{found}」（编号 {no}），问题台账中查无对应记录（该企业同期登记的是：{near}）。
-- message.en: The log of {on} found the problem "{found}" (number {no}) at "{enterprise}"; the problem ledger has nothing to match (what it has of that time: {near}).
-- why.zh: 没有进台账的问题没有人交办，也没有时限。
-- why.en: A problem that is not in the ledger is assigned to nobody and has no limit.
-- remedy.zh: 补登问题台账；已登记的，在日志中写明问题编号。
-- remedy.en: Enter it in the ledger, or state its number in the log.
-- example.zh: 日志写“企业反映变压器容量不足”，台账没有这件事；补登后才有人交办、有时限。
-- example.en: A log reports a transformer too small for the plant and the ledger has nothing; once entered, somebody has to deal with it.
-- sides: searched
-- searched.zh: 该企业在问题台账中前后各若干工作日内的全部问题（天数见 log_problem_days）
-- searched.en: all problems of that enterprise in the ledgers within some working days of the log (log_problem_days)
-- needs: worklogs, problems
with told as (
    select w.*, d.ordinal
    from derived.worklog w
    join control_calendar d on d.day = w.worked_on
    where w.worked_on <= :business_date and w.enterprise_id is not null and w.problem_id is null
      and (w.problem_no is not null or trim(w.found_problem) <> '')
), near as (
    -- What the ledger has of that enterprise about that day, for the reader to compare.
    select distinct on (t.row_id) t.row_id, p.row_id as other_row_id, p.description
    from told t
    join derived.problem p on p.enterprise_id = t.enterprise_id
    join control_calendar raised on raised.day = p.raised_on
    where abs(raised.ordinal - t.ordinal) <= (select value::int from setting where name = 'log_problem_days')
    order by t.row_id, abs(raised.ordinal - t.ordinal), p.row_id
), missing as (
    -- A number is the sure sign; without one, a problem of the same enterprise in like words that was open about that day is the same.
    select t.row_id, t.found_problem as found from told t where t.problem_no is not null
    union all
    select t.row_id, string_agg(derived.brief(a.words, 40), '；' order by a.part)
    from told t
    join derived.log_part a using (row_id)
    where t.problem_no is null and not exists (
        select from derived.log_problem l
        join derived.problem p using (problem_id)
        join control_calendar raised on raised.day = p.raised_on
        left join control_calendar closed on closed.day = p.closed_on
        where l.row_id = t.row_id and l.told = 'FOUND' and a.part = any (l.parts)
          and raised.ordinal <= t.ordinal + (select value::int from setting where name = 'log_problem_days')
          and coalesce(closed.ordinal, t.ordinal) >= t.ordinal - (select value::int from setting where name = 'log_problem_days'))
    group by t.row_id
)
select 'enterprise:' || t.enterprise_id as subject, t.county, t.unit, t.enterprise_id,
       t.official_id, 'worklogs' as kind, t.row_id, case when n.row_id is not null then 'problems' end as other_kind, n.other_row_id, case when n.row_id is not null then 'description' end as other_field,
       case when t.problem_no is null then 'found_problem' else 'problem_no' end as field,
       jsonb_build_object('on', t.worked_on, 'enterprise', coalesce(t.enterprise_name, '—'),
                          'found', coalesce(derived.brief(m.found, 120), '—'), 'no', coalesce(t.problem_no, '—'),
                          'near', coalesce(derived.brief(n.description, 40), '—')) as args
from missing m
join told t using (row_id)
left join near n using (row_id)
