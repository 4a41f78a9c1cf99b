-- code: ledger.log-problem-not-in-ledger
-- group: 5
-- severity: WARNING
-- title.zh: 日志发现的问题没有进台账
-- title.en: A problem in a log never reached the ledger
-- message.zh: {on} 的日志在「{enterprise}」发现问题「{found}」（编号 {no}），问题台账中查无对应记录。
-- message.en: The log of {on} found the problem "{found}" (number {no}) at "{enterprise}"; the problem ledger has nothing to match.
-- why.zh: 没有进台账的问题没有人交办，也没有时限。
-- why.en: A problem that is not in the ledger is assigned to nobody and has no limit.
-- remedy.zh: 补登问题台账；已登记的，在日志中写明问题编号。
-- remedy.en: Enter it in the ledger, or state its number in the log.
-- example.zh: 日志写“企业反映变压器容量不足”，台账没有这件事；补登后才有人交办、有时限。
-- example.en: A log reports a transformer too small for the plant and the ledger has nothing; once entered, somebody has to deal with it.
-- needs: worklogs, problems
select 'enterprise:' || coalesce(w.enterprise_id, w.enterprise_name, '') as subject, w.county, w.unit, w.enterprise_id,
       w.official_id, 'worklogs' as kind, w.row_id, null::text as other_kind, null::bigint as other_row_id,
       case when w.problem_no is null then 'found_problem' else 'problem_no' end as field,
       jsonb_build_object('on', w.worked_on, 'enterprise', coalesce(w.enterprise_name, '—'),
                          'found', coalesce(derived.brief(w.found_problem, 40), '—'), 'no', coalesce(w.problem_no, '—')) as args
from derived.worklog w
join control_calendar logged on logged.day = w.worked_on
where w.worked_on <= :business_date and w.enterprise_id is not null
  and (
      (w.problem_no is not null and w.problem_id is null)
      or
      -- A number is the sure sign; without one, a problem of the same enterprise raised about that day is taken as the same.
      (w.problem_no is null and w.found_problem is not null
       and not exists (
           select from derived.problem p
           join control_calendar raised on raised.day = p.raised_on
           where p.enterprise_id = w.enterprise_id
             and abs(raised.ordinal - logged.ordinal) <= (select value::int from setting where name = 'log_problem_days'))))
