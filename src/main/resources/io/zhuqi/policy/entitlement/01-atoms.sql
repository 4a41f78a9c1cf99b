-- The conditions of measures taken apart: each single condition once. Measures in force have a place in the masks of a cut-off.
truncate derived.condition_atom, derived.measure_atom, derived.measure_place, derived.atom_mask, derived.empty_mask;
drop table if exists pg_temp.demand;
create temp table demand on commit drop as
select x.*
from derived.measure m
left join derived.list_word c on c.kind = 'COUNTY' and c.words = m.counties
left join derived.list_word i on i.kind = 'INDUSTRY' and i.words = m.industries
left join derived.list_word s on s.kind = 'SIZE' and s.words = m.sizes
left join derived.list_word d
  on d.kind = 'DEFINITION'
 and d.words = case when coalesce(m.size_definition, '') = '' then '{}'::text[] else array[m.size_definition] end
left join derived.list_word f on f.kind = 'FAVOURED' and f.words = array[m.size_definition]
cross join lateral (values
    (m.measure_id, 'COUNTY', c.codes, nullif(c.unknown, '{}'), null::text, null::numeric, null::text, array_to_string(m.counties, '、'),
     c.codes <> '{}' or c.unknown <> '{}'),
    (m.measure_id, 'INDUSTRY', i.codes, nullif(i.unknown, '{}'), null, null, null, array_to_string(m.industries, '、'),
     i.codes <> '{}' or i.unknown <> '{}'),
    (m.measure_id, 'SIZE',
     case when s.codes <> '{}' or s.unknown <> '{}' then s.codes else f.codes end,
     nullif(coalesce(d.unknown, '{}') || coalesce(s.unknown, '{}'), '{}'),
     case when s.codes <> '{}' or f.codes is not null then d.codes[1] end, null, null,
     concat_ws(' ', nullif(array_to_string(m.sizes, '、'), ''), nullif('[' || coalesce(nullif(m.size_definition, ''), d.codes[1], '') || ']', '[]')),
     s.codes <> '{}' or s.unknown <> '{}' or f.codes <> '{}' or d.unknown <> '{}'),
    (m.measure_id, 'EMPLOYEES', null, null, null, m.employees_max, null, '≤ ' || m.employees_max, m.employees_max is not null),
    (m.measure_id, 'REVENUE', null, null, null, m.revenue_max, null, '≤ ' || trim_scale(m.revenue_max), m.revenue_max is not null),
    (m.measure_id, 'TAXABLE_INCOME', null, null, null, m.taxable_income_max, null, '≤ ' || trim_scale(m.taxable_income_max),
     m.taxable_income_max is not null),
    (m.measure_id, 'TAGS', m.tags_required, null, null, null, null, array_to_string(m.tags_required, '、'), m.tags_required <> '{}'),
    (m.measure_id, 'FEEL', null, null, null, null, trim(m.condition_feel), trim(m.condition_feel), trim(m.condition_feel) <> '')
) x (measure_id, code, codes, unknown, definition, bound, expression, demanded, there)
where x.there;

insert into derived.condition_atom (atom_id, code, codes, unknown, definition, bound, expression, demanded)
select row_number() over (order by md5(to_jsonb(d)::text)), d.*
from (select distinct code, codes, unknown, definition, bound, expression, demanded from pg_temp.demand) d;

insert into derived.measure_atom (measure_id, atom_id)
select d.measure_id, a.atom_id
from pg_temp.demand d
join derived.condition_atom a
  on row(a.code, a.codes, a.unknown, a.definition, a.bound, a.expression, a.demanded)
     is not distinct from row(d.code, d.codes, d.unknown, d.definition, d.bound, d.expression, d.demanded);

insert into derived.measure_place (as_of, measure_id, place)
select c.as_of, m.measure_id, row_number() over (partition by c.as_of order by m.measure_id) - 1
from derived.cutoff c
join derived.measure m
  on coalesce(m.effective_on, m.published_on, c.as_of) <= c.as_of and coalesce(m.expires_on, c.as_of) >= c.as_of;

insert into derived.empty_mask (as_of, mask)
select c.as_of, repeat('0', (select count(*)::int from derived.measure_place p where p.as_of = c.as_of))::bit varying
from derived.cutoff c;

insert into derived.atom_mask (as_of, atom_id, mask)
select p.as_of, a.atom_id, bit_or(set_bit(z.mask, p.place, 1))
from derived.measure_place p
join derived.empty_mask z using (as_of)
join derived.measure_atom a using (measure_id)
group by p.as_of, a.atom_id;
analyze derived.condition_atom;
analyze derived.measure_atom;
analyze derived.measure_place;
analyze derived.atom_mask;
