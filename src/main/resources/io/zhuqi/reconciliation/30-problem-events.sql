-- What had happened to each problem by each cut-off. Events after a cut-off do not exist yet.
-- The ledger's own closing date stands beside the closing steps of the handling list (row 0 of its day).
drop table if exists pg_temp.loop_event, pg_temp.closing, pg_temp.evaluation;

create temp table loop_event on commit drop as
select c.as_of, h.problem_id, h.step, h.at, h.at::date as on_date, h.row_id, h.new_due_on, h.evaluation
from derived.cutoff c
join derived.handling h on h.problem_id is not null and h.at::date <= c.as_of;
analyze pg_temp.loop_event;

create temp table closing on commit drop as
select as_of, problem_id,
       (array_agg(at order by at, seq))[1]::date as first_on,
       (array_agg(at order by at, seq))[1] as first_at,
       (array_agg(seq order by at, seq))[1] as first_seq,
       (array_agg(at order by at desc, seq desc))[1] as last_at,
       (array_agg(seq order by at desc, seq desc))[1] as last_seq,
       max(at) filter (where seq > 0) as last_step_at
from (
    select as_of, problem_id, at, row_id as seq from pg_temp.loop_event where step = 'CLOSE'
    union all
    select c.as_of, p.problem_id, p.closed_on::timestamp, 0
    from derived.cutoff c join derived.problem p on p.closed_on <= c.as_of) closed
group by as_of, problem_id;
analyze pg_temp.closing;

-- The last evaluation: the latest of the handling list and the ledger's call-back; on one day the handling list speaks,
-- an undated call-back counts as the earliest.
create temp table evaluation on commit drop as
select distinct on (as_of, problem_id) as_of, problem_id, on_date, at, seq, evaluation
from (
    select as_of, problem_id, on_date, at, row_id as seq, evaluation
    from pg_temp.loop_event
    where step = 'EVALUATE' and evaluation is not null
    union all
    select c.as_of, p.problem_id, p.visited_on, null, 0, p.evaluation
    from derived.cutoff c
    join derived.problem p
      on p.evaluation is not null and p.raised_on <= c.as_of and (p.visited_on is null or p.visited_on <= c.as_of)) spoken
order by as_of, problem_id, on_date desc nulls last, at desc nulls last, seq desc;
analyze pg_temp.evaluation;
