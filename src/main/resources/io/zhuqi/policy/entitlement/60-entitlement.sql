-- The verdict on each pair of enterprise with a posting and measure in force: not entitled by the first condition that fails,
-- else unknown by the first that cannot be told, else entitled. Pairs that are not entitled and enjoyed nothing are only counted.
truncate derived.entitlement, derived.entitlement_count;
alter table derived.entitlement drop constraint if exists entitlement_pkey;
drop table if exists pg_temp.deciding, pg_temp.verdict_mask, pg_temp.enjoyed, pg_temp.kept, pg_temp.reading;

insert into derived.code_mask (as_of, enterprise_id, code, failed, open)
select s.as_of, s.enterprise_id, 'FEEL',
       coalesce(bit_or(m.mask) filter (where v.verdict = 'FALSE'), derived.zeroes(s.as_of)),
       coalesce(bit_or(m.mask) filter (where v.verdict = 'UNKNOWN'), derived.zeroes(s.as_of))
from derived.served s
join (
    select p.year, p.enterprise_id, p.atom_id, c.verdict from derived.feel_pair p join derived.feel_case c using (case_id)
    union all
    select h.year, h.enterprise_id, x.atom_id, 'UNKNOWN'
    from (select distinct extract(year from as_of)::int as year, enterprise_id from derived.served) h
    join derived.feel_expression x on x.mistake is not null
) p on p.enterprise_id = s.enterprise_id and p.year = extract(year from s.as_of)::int
join derived.atom_mask m on m.as_of = s.as_of and m.atom_id = p.atom_id
left join derived.answer q on q.year = p.year and q.enterprise_id = p.enterprise_id and q.atom_id = p.atom_id
cross join lateral (select derived.feel_verdict(p.verdict, q.value) as verdict) v
where v.verdict <> 'TRUE'
group by s.as_of, s.enterprise_id;
analyze derived.code_mask;

create temp table verdict_mask on commit drop as
select s.as_of, s.enterprise_id, coalesce(bit_or(c.failed), z.mask) as failed, coalesce(bit_or(c.open), z.mask) as open
from derived.served s
join derived.empty_mask z using (as_of)
left join derived.code_mask c using (as_of, enterprise_id)
group by s.as_of, s.enterprise_id, z.mask;
analyze pg_temp.verdict_mask;

-- Which condition decides: the first in order that fails, else the first that cannot be told.
create temp table deciding on commit drop as
select c.as_of, c.enterprise_id, c.code, w.label,
       c.failed & ~coalesce(bit_or(c.failed) over before, z.mask) as failed,
       c.open & ~v.failed & ~coalesce(bit_or(c.open) over before, z.mask) as open
from derived.code_mask c
join derived.condition_word w on w.condition = c.code
join derived.empty_mask z using (as_of)
join pg_temp.verdict_mask v using (as_of, enterprise_id)
window before as (partition by c.as_of, c.enterprise_id order by w.sort rows between unbounded preceding and 1 preceding);
analyze pg_temp.deciding;

create temp table enjoyed on commit drop as
select distinct on (c.as_of, u.enterprise_id, u.measure_id) c.as_of, u.enterprise_id, u.measure_id, u.row_id
from derived.cutoff c
join derived.uptake u on u.enjoyed_on <= c.as_of
where u.enterprise_id is not null and u.measure_id is not null
order by c.as_of, u.enterprise_id, u.measure_id, u.enjoyed_on, u.row_id;
analyze pg_temp.enjoyed;

-- Masks repeat: each different one is spread over its measures once.
create temp table kept on commit drop as
with entitled as (
    select as_of, mask, array_agg(enterprise_id) as enterprises
    from (select as_of, enterprise_id, ~(failed | open) as mask from pg_temp.verdict_mask) v
    group by as_of, mask
), open as (
    select as_of, code, label, open as mask, array_agg(enterprise_id) as enterprises
    from pg_temp.deciding
    where bit_count(open) > 0
    group by as_of, code, label, open
)
select e.as_of, i.enterprise_id, p.measure_id, 'ENTITLED' as verdict, null::text as code, null::text as label
from entitled e
join derived.measure_place p on p.as_of = e.as_of and get_bit(e.mask, p.place) = 1
cross join lateral unnest(e.enterprises) i (enterprise_id)
union all
select o.as_of, i.enterprise_id, p.measure_id, 'UNKNOWN', o.code, o.label
from open o
join derived.measure_place p on p.as_of = o.as_of and get_bit(o.mask, p.place) = 1
cross join lateral unnest(o.enterprises) i (enterprise_id)
union all
select y.as_of, y.enterprise_id, y.measure_id, 'NOT', d.code, d.label
from pg_temp.enjoyed y
join derived.measure_place p on p.as_of = y.as_of and p.measure_id = y.measure_id
join pg_temp.deciding d on d.as_of = y.as_of and d.enterprise_id = y.enterprise_id and get_bit(d.failed, p.place) = 1;
analyze pg_temp.kept;

-- The clauses are a view of many joins: without these limits every enterprise would be held against every condition first.
set local join_collapse_limit = 20;
set local from_collapse_limit = 20;

-- What was read where it decided, asked for each different condition of an enterprise once.
create temp table reading on commit drop as
with asked as (
    select distinct k.as_of, k.enterprise_id, a.atom_id
    from pg_temp.kept k
    join derived.measure_atom t using (measure_id)
    join derived.condition_atom a on a.atom_id = t.atom_id and a.code = k.code
)
select q.as_of, q.enterprise_id, q.atom_id, c.value_read, c.question, c.kind, c.row_id, c.field
from asked q
join derived.atom_clause c on c.as_of = q.as_of and c.enterprise_id = q.enterprise_id and c.atom_id = q.atom_id;
analyze pg_temp.reading;

insert into derived.entitlement (
    as_of, enterprise_id, measure_id, verdict, condition, value_read, question, enjoyed, uptake_row_id, kind, row_id, field)
select k.as_of, k.enterprise_id, k.measure_id, k.verdict, k.label, r.value_read, r.question, y.row_id is not null, y.row_id,
       r.kind, r.row_id, r.field
from pg_temp.kept k
left join (derived.measure_atom t join derived.condition_atom a using (atom_id))
  on t.measure_id = k.measure_id and a.code = k.code
left join pg_temp.reading r on r.as_of = k.as_of and r.enterprise_id = k.enterprise_id and r.atom_id = a.atom_id
left join pg_temp.enjoyed y on y.as_of = k.as_of and y.enterprise_id = k.enterprise_id and y.measure_id = k.measure_id;

insert into derived.entitlement_count (as_of, enterprise_id, condition, n)
select d.as_of, d.enterprise_id, d.label, bit_count(d.failed) - coalesce(y.measures, 0)
from pg_temp.deciding d
left join (
    select as_of, enterprise_id, label, count(*) as measures from pg_temp.kept where verdict = 'NOT' group by as_of, enterprise_id, label) y
  using (as_of, enterprise_id, label)
where bit_count(d.failed) > coalesce(y.measures, 0);
alter table derived.entitlement add constraint entitlement_pkey primary key (as_of, enterprise_id, measure_id);
analyze derived.entitlement;
analyze derived.entitlement_count;
