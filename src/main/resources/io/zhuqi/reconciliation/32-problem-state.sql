-- Where each problem stood on each cut-off. Closed (the slip) and resolved (the difficulty is gone) are two facts;
-- a problem returned or judged dissatisfied after its last closing is open again.
truncate derived.problem_state;

insert into derived.problem_state (
    as_of, problem_id, county, unit, enterprise_id, official_id, batch, category, level, raised_on, assigned_on,
    limit_on, closed_on, closed, sent_back, is_open, resolved, fed_back_on, evaluated_on, last_evaluation, light,
    overdue, stagnant, days_left, last_touched_on, handling_days, on_time, first_closed_on, reopened_on, row_id)
with step as (
    select as_of, problem_id,
           min(on_date) filter (where step = 'ASSIGN') as assigned_on,
           bool_or(step = 'TO_UNIT') as to_unit,
           bool_or(step = 'TO_DEPARTMENT') as to_department,
           max(on_date) filter (where step = 'FEEDBACK') as fed_back_on,
           max(on_date) as touched_on
    from pg_temp.loop_event
    group by as_of, problem_id
), ever as (
    select problem_id,
           bool_or(step = 'TO_UNIT') as to_unit,
           bool_or(step = 'TO_DEPARTMENT') as to_department,
           bool_or(step = 'CLOSE') as closed
    from derived.handling
    where problem_id is not null
    group by problem_id
), after_closing as (
    select e.as_of, e.problem_id,
           max(e.on_date) filter (where (e.at, e.row_id) > (k.first_at, k.first_seq)) as reopened_on,
           max(e.on_date) filter (where e.step = 'RETURN' and (e.at, e.row_id) > (k.last_at, k.last_seq)) as returned_on
    from pg_temp.loop_event e
    join pg_temp.closing k using (as_of, problem_id)
    where e.step = 'RETURN' or (e.step = 'EVALUATE' and e.evaluation = 'DISSATISFIED')
    group by e.as_of, e.problem_id
), logged as (
    select c.as_of, w.problem_id, max(w.worked_on) as touched_on
    from derived.cutoff c
    join derived.worklog w on w.problem_id is not null and w.worked_on <= c.as_of
    group by c.as_of, w.problem_id
), fact as (
    select c.as_of, p.*,
           s.assigned_on,
           -- The ledger's level holds unless the handling list says that it was reached only after the cut-off.
           case when coalesce(s.to_department, false) or (p.level = 'DEPARTMENT' and not coalesce(v.to_department, false))
                    then 'DEPARTMENT'
                when coalesce(s.to_unit, false)
                     or (p.level in ('UNIT', 'DEPARTMENT') and not coalesce(v.to_unit, false)) then 'UNIT'
                else 'OFFICIAL' end as level_reached,
           s.fed_back_on,
           case when p.closed_on <= c.as_of then p.closed_on else k.last_step_at::date end as closing_on,
           k.problem_id is not null
               or (coalesce(p.status, '') = 'CLOSED' and p.closed_on is null and not coalesce(v.closed, false)) as is_closed,
           k.first_on, k.last_at, k.last_seq,
           a.returned_on,
           greatest(a.reopened_on,
                    case when p.evaluation = 'DISSATISFIED' and p.visited_on between k.first_on and c.as_of
                         then p.visited_on end) as reopened_on,
           e.on_date as evaluated_on, e.at as evaluated_at, e.seq as evaluated_seq, e.evaluation as last_evaluation,
           greatest(p.raised_on,
                    s.touched_on,
                    case when p.closed_on <= c.as_of then p.closed_on end,
                    case when p.visited_on <= c.as_of then p.visited_on end,
                    g.touched_on) as touched_on
    from derived.cutoff c
    join derived.problem p on p.raised_on <= c.as_of
    left join step s on s.as_of = c.as_of and s.problem_id = p.problem_id
    left join ever v on v.problem_id = p.problem_id
    left join pg_temp.closing k on k.as_of = c.as_of and k.problem_id = p.problem_id
    left join after_closing a on a.as_of = c.as_of and a.problem_id = p.problem_id
    left join pg_temp.evaluation e on e.as_of = c.as_of and e.problem_id = p.problem_id
    left join logged g on g.as_of = c.as_of and g.problem_id = p.problem_id
), judged as (
    select f.*,
           f.is_closed and (
               (f.returned_on is not null
                and not coalesce(f.last_evaluation <> 'DISSATISFIED' and f.evaluated_on > f.returned_on, false))
               or (coalesce(f.last_evaluation = 'DISSATISFIED', false)
                   and (f.evaluated_on is null or f.last_at is null
                        or f.evaluated_on > f.last_at::date
                        or (f.evaluated_on = f.last_at::date
                            and (f.evaluated_at is null or (f.evaluated_at, f.evaluated_seq) > (f.last_at, f.last_seq))))))
               as is_sent_back
    from fact f
), limited as (
    select j.*, l.limit_on,
           not j.is_closed or j.is_sent_back as open_now,
           coalesce(j.is_closed and j.first_on <= first_limit.limit_on, false) as first_in_time,
           limit_day.ordinal - today.ordinal as working_days_left,
           today.ordinal - touch_day.ordinal as untouched_days,
           close_day.ordinal - raise_day.ordinal as working_days_taken
    from judged j
    join pg_temp.problem_limit l on l.problem_id = j.problem_id and l.upto = j.as_of
    left join pg_temp.problem_limit first_limit
      on first_limit.problem_id = j.problem_id and first_limit.upto = j.first_on
    left join control_calendar today on today.day = j.as_of
    left join control_calendar limit_day on limit_day.day = l.limit_on
    left join control_calendar touch_day on touch_day.day = j.touched_on
    left join control_calendar raise_day on raise_day.day = j.raised_on
    left join control_calendar close_day on close_day.day = j.closing_on
)
select as_of, problem_id, county, unit, enterprise_id, official_id, batch, category, level_reached, raised_on,
       assigned_on, limit_on, closing_on, is_closed, is_sent_back, open_now,
       is_closed and not is_sent_back
           and coalesce(result, 'RESOLVED') not in ('IN_PROGRESS', 'UNRESOLVED', 'EXPLAINED', 'REJECTED')
           and coalesce(last_evaluation, '') <> 'DISSATISFIED',
       fed_back_on, evaluated_on, last_evaluation,
       case when is_closed and coalesce(last_evaluation, '') = 'DISSATISFIED' then 'RED'
            when not open_now then 'GREEN'
            when limit_on is null then 'GREY'
            when as_of > limit_on then 'RED'
            when working_days_left <= (select value::int from setting where name = 'yellow_days') then 'YELLOW'
            else 'GREEN' end,
       open_now and coalesce(as_of > limit_on, false),
       open_now and not coalesce(as_of > limit_on, false)
           and coalesce(untouched_days, 0) >= (select value::int from setting where name = 'stagnant_days'),
       case when open_now then working_days_left end,
       touched_on,
       case when closing_on >= raised_on then working_days_taken end,
       case when first_on is not null then first_in_time end,
       first_on, reopened_on, row_id
from limited;
analyze derived.problem_state;
