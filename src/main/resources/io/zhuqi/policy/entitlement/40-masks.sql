-- Which measures in force an enterprise fails, and which cannot be told, kind of condition by kind of condition: the answers are
-- worked out for each different value that enterprises have, not for each enterprise.
truncate derived.code_mask;
drop table if exists pg_temp.profile, pg_temp.key_mask, pg_temp.bound_list;

-- Figures that lie between the same two bounds of the catalogue have the same answers. Negative, since a bucket begins with its bound.
create temp table bound_list on commit drop as
select code, array_agg(distinct -bound order by -bound) as bounds
from derived.condition_atom
where bound is not null
group by code;

create temp table profile on commit drop as
select s.as_of, s.enterprise_id, e.year, k.code, k.key, k.county, k.section, k.industry, k.definition, k.size, k.value,
       k.tags, k.denied, k.known
from derived.served s
join derived.enterprise_state e on e.enterprise_id = s.enterprise_id and e.year = extract(year from s.as_of)::int
cross join lateral (
    select 'COUNTY', e.county, e.county, null::text, null::text, null::text, null::text, null::numeric, null::text[], null::text[], null::boolean
    union all
    select 'INDUSTRY', concat_ws('/', coalesce(e.industry_section, '?'), coalesce(e.industry_code, '?')), null,
           e.industry_section, e.industry_code, null, null, null, null, null, null
    union all
    select 'TAGS', md5(concat_ws('|', e.tags, e.tags_denied, e.tags_known)), null, null, null, null, null, null, e.tags, e.tags_denied, e.tags_known
    union all
    select 'SIZE', concat_ws('/', d.definition, coalesce(z.size, '?')), null, null, null, d.definition, z.size, null, null, null, null
    from (select distinct coalesce(definition, '') as definition from derived.condition_atom where code = 'SIZE') d
    left join derived.enterprise_size z on z.enterprise_id = e.enterprise_id and z.year = e.year and z.definition = d.definition
    union all
    select b.code, coalesce(width_bucket(-f.value, l.bounds)::text, '?'), null, null, null, null, null, f.value, null, null, null
    from (values ('EMPLOYEES', 'employees'), ('REVENUE', 'revenue'), ('TAXABLE_INCOME', 'taxable_income')) b (code, indicator)
    join pg_temp.bound_list l on l.code = b.code
    left join derived.enterprise_figure f on f.enterprise_id = e.enterprise_id and f.year = e.year and f.indicator = b.indicator
) k (code, key, county, section, industry, definition, size, value, tags, denied, known)
where exists (select from derived.condition_atom a where a.code = k.code);
analyze pg_temp.profile;

create temp table key_mask on commit drop as
select p.as_of, p.code, p.key,
       coalesce(bit_or(m.mask) filter (where p.verdict = 'FALSE'), derived.zeroes(p.as_of)) as failed,
       coalesce(bit_or(m.mask) filter (where p.verdict = 'UNKNOWN'), derived.zeroes(p.as_of)) as open
from (
    select k.as_of, k.code, k.key, a.atom_id,
           case k.code
               when 'COUNTY' then derived.county_verdict(k.county, a.codes, a.unknown)
               when 'INDUSTRY' then derived.industry_verdict(k.section, k.industry, a.codes, a.unknown)
               when 'SIZE' then derived.size_verdict(k.size, v.codes, a.codes, a.unknown)
               when 'TAGS' then derived.tags_verdict(k.tags, k.denied, k.known, a.codes)
               else derived.bound_verdict(k.value, a.bound) end as verdict
    from (select distinct on (as_of, code, key) * from pg_temp.profile order by as_of, code, key) k
    join derived.condition_atom a on a.code = k.code and (k.code <> 'SIZE' or coalesce(a.definition, '') = k.definition)
    left join derived.list_word v on v.kind = 'COVERS' and v.words = array[k.size]) p
join derived.atom_mask m on m.as_of = p.as_of and m.atom_id = p.atom_id
where p.verdict <> 'TRUE'
group by p.as_of, p.code, p.key;
analyze pg_temp.key_mask;

insert into derived.code_mask (as_of, enterprise_id, code, failed, open)
select p.as_of, p.enterprise_id, p.code, bit_or(m.failed), bit_or(m.open)
from pg_temp.profile p
join pg_temp.key_mask m on m.as_of = p.as_of and m.code = p.code and m.key = p.key
group by p.as_of, p.enterprise_id, p.code;
analyze derived.code_mask;
