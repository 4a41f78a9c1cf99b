-- The verdict on each pair of enterprise with a posting and measure in force: not entitled by the first condition that fails,
-- else unknown by the first that cannot be told, else entitled. Pairs that are not entitled and enjoyed nothing are only counted.
truncate derived.entitlement, derived.entitlement_count;
alter table derived.entitlement drop constraint if exists entitlement_pkey;
drop table if exists pg_temp.judged, pg_temp.enjoyed, pg_temp.in_force;

-- failed, open: place in order, condition, value read, question; the first in order is the least.
create temp table judged on commit drop as
select s.as_of, s.enterprise_id, c.set_id, k.failed, k.open
from derived.served s
cross join derived.condition_set c
left join (
    select as_of, enterprise_id, set_id,
           min(array[to_char(sort, 'FM000'), condition, value_read]) filter (where verdict = 'FALSE') as failed,
           min(array[to_char(sort, 'FM000'), condition, value_read, question]) filter (where verdict = 'UNKNOWN') as open
    from derived.set_clause
    where verdict <> 'TRUE'
    group by as_of, enterprise_id, set_id) k
  on k.as_of = s.as_of and k.enterprise_id = s.enterprise_id and k.set_id = c.set_id;
analyze pg_temp.judged;

create temp table enjoyed on commit drop as
select distinct on (c.as_of, u.enterprise_id, u.measure_id) c.as_of, u.enterprise_id, u.measure_id, u.row_id
from derived.cutoff c
join derived.uptake u on u.enjoyed_on <= c.as_of
where u.enterprise_id is not null and u.measure_id is not null
order by c.as_of, u.enterprise_id, u.measure_id, u.enjoyed_on, u.row_id;
analyze pg_temp.enjoyed;

create temp table in_force on commit drop as
select c.as_of, m.measure_id, s.set_id
from derived.cutoff c
join derived.measure m
  on coalesce(m.effective_on, m.published_on, c.as_of) <= c.as_of and coalesce(m.expires_on, c.as_of) >= c.as_of
join derived.measure_set s using (measure_id);
analyze pg_temp.in_force;

insert into derived.entitlement (
    as_of, enterprise_id, measure_id, verdict, condition, value_read, question, enjoyed, uptake_row_id)
select j.as_of, j.enterprise_id, f.measure_id,
       case when j.failed is not null then 'NOT' when j.open is not null then 'UNKNOWN' else 'ENTITLED' end,
       (coalesce(j.failed, j.open))[2], (coalesce(j.failed, j.open))[3], case when j.failed is null then j.open[4] end,
       y.row_id is not null, y.row_id
from pg_temp.judged j
join pg_temp.in_force f on f.as_of = j.as_of and f.set_id = j.set_id
left join pg_temp.enjoyed y on y.as_of = j.as_of and y.enterprise_id = j.enterprise_id and y.measure_id = f.measure_id
where j.failed is null or y.row_id is not null;

insert into derived.entitlement_count (as_of, enterprise_id, condition, n)
select j.as_of, j.enterprise_id, j.failed[2], sum(f.measures - coalesce(y.measures, 0))
from pg_temp.judged j
join (select as_of, set_id, count(*) as measures from pg_temp.in_force group by as_of, set_id) f using (as_of, set_id)
left join (select y.as_of, y.enterprise_id, f.set_id, count(*) as measures
           from pg_temp.enjoyed y join pg_temp.in_force f using (as_of, measure_id)
           group by y.as_of, y.enterprise_id, f.set_id) y using (as_of, enterprise_id, set_id)
where j.failed is not null
group by j.as_of, j.enterprise_id, j.failed[2]
having sum(f.measures - coalesce(y.measures, 0)) > 0;
alter table derived.entitlement add constraint entitlement_pkey primary key (as_of, enterprise_id, measure_id);
analyze derived.entitlement;
analyze derived.entitlement_count;
