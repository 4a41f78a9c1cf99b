-- The limit of a problem as it stood on a day (upto): the cut-offs, and the day of its first closing.
-- The clock starts on the working day after it was assigned (else raised), anew when it is passed up; an explicit date
-- overrides it, and so does an extension that was asked for early enough. The day of the limit is still on time.
drop table if exists pg_temp.moment, pg_temp.base_limit, pg_temp.extension, pg_temp.problem_limit;

create temp table moment on commit drop as
select p.problem_id, c.as_of as upto from derived.cutoff c join derived.problem p on p.raised_on <= c.as_of
union
select problem_id, first_on from pg_temp.closing;

-- An extension belongs to the level it was granted on: without an explicit date, one from before the last passing-up is spent.
create temp table base_limit on commit drop as
with clock as (
    select m.problem_id, m.upto, p.due_on, p.extended_to, p.complexity,
           coalesce(max(e.on_date) filter (where e.step in ('TO_UNIT', 'TO_DEPARTMENT')),
                    min(e.on_date) filter (where e.step = 'ASSIGN'),
                    p.raised_on) as started_on
    from pg_temp.moment m
    join derived.problem p using (problem_id)
    left join (select distinct problem_id, step, on_date
               from pg_temp.loop_event where step in ('ASSIGN', 'TO_UNIT', 'TO_DEPARTMENT')) e
      on e.problem_id = m.problem_id and e.on_date <= m.upto
    group by m.problem_id, m.upto, p.due_on, p.extended_to, p.complexity, p.raised_on
)
select k.problem_id, k.upto, k.extended_to,
       case when k.due_on is null then k.started_on else '-infinity' end as extensions_from,
       coalesce(k.due_on, l.day) as limit_on
from clock k
left join control_calendar s on s.day = k.started_on
left join control_calendar l
  on l.working
 and l.ordinal = s.ordinal + (
        select value::int from setting
        where name = case when k.complexity = 'COMPLEX' then 'limit_complex' else 'limit_handle' end);
analyze pg_temp.base_limit;

-- One row per granted extension, in order, with the day it was asked for (else the day it was granted);
-- a request nobody has answered stands in the last row with no new date.
create temp table extension on commit drop as
with spoken as (
    select b.problem_id, b.upto, e.at, e.on_date, e.row_id, e.step, coalesce(e.new_due_on, b.extended_to) as new_due_on
    from pg_temp.base_limit b
    join (select distinct problem_id, step, at, on_date, row_id, new_due_on
          from pg_temp.loop_event where step in ('EXTENSION_ASKED', 'EXTENSION_GRANTED')) e
      on e.problem_id = b.problem_id and e.on_date <= b.upto and e.on_date >= b.extensions_from
), numbered as (
    select *, 1 + count(*) filter (where step = 'EXTENSION_GRANTED') over (
                  partition by problem_id, upto order by at, row_id
                  rows between unbounded preceding and 1 preceding) as nth
    from spoken
)
select problem_id, upto, nth,
       coalesce(max(on_date) filter (where step = 'EXTENSION_ASKED'), max(on_date)) as asked_on,
       max(new_due_on) filter (where step = 'EXTENSION_GRANTED') as granted_to,
       bool_or(step = 'EXTENSION_GRANTED') as granted
from numbered
group by problem_id, upto, nth;

create temp table problem_limit on commit drop as
with recursive notice as (
    select value::int as days from setting where name = 'extension_notice'
), chain as (
    select b.problem_id, b.upto, 0::bigint as nth, b.limit_on
    from pg_temp.base_limit b
    where exists (select from pg_temp.extension x where x.problem_id = b.problem_id and x.upto = b.upto)
    union all
    select k.problem_id, k.upto, x.nth,
           case when l.ordinal - a.ordinal >= (select days from notice) then coalesce(x.granted_to, k.limit_on)
                else k.limit_on end
    from chain k
    join pg_temp.extension x on x.problem_id = k.problem_id and x.upto = k.upto and x.nth = k.nth + 1 and x.granted
    left join control_calendar l on l.day = k.limit_on
    left join control_calendar a on a.day = x.asked_on
), chained as (
    select distinct on (problem_id, upto) problem_id, upto, limit_on
    from chain order by problem_id, upto, nth desc
), first_request as (
    select x.problem_id, x.upto, bool_or(x.granted) as granted, min(x.asked_on) as asked_on
    from pg_temp.extension x group by x.problem_id, x.upto
)
select b.problem_id, b.upto,
       case when r.granted then k.limit_on
            when b.extended_to is null then b.limit_on
            when r.asked_on is null or l.ordinal - a.ordinal >= (select days from notice) then b.extended_to
            else b.limit_on end as limit_on
from pg_temp.base_limit b
left join chained k using (problem_id, upto)
left join first_request r using (problem_id, upto)
left join control_calendar l on l.day = b.limit_on
left join control_calendar a on a.day = r.asked_on;
analyze pg_temp.problem_limit;
