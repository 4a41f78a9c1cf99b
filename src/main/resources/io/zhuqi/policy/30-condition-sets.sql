-- The conditions of measures, each combination once: enterprises are judged by combination, not by measure.
truncate derived.condition_set, derived.measure_set;
drop table if exists pg_temp.demanded;
create temp table demanded on commit drop as
select m.measure_id,
       case when c.codes <> '{}' or c.unknown <> '{}' then c.codes end as counties,
       case when c.unknown <> '{}' then c.unknown end as counties_unknown,
       case when i.codes <> '{}' or i.unknown <> '{}' then i.codes end as industries,
       case when i.unknown <> '{}' then i.unknown end as industries_unknown,
       case when s.codes <> '{}' or s.unknown <> '{}' then s.codes else f.codes end as sizes,
       case when s.unknown <> '{}' then s.unknown end as sizes_unknown,
       case when s.codes <> '{}' or f.codes is not null then d.codes[1] end as definition,
       case when d.unknown <> '{}' then d.unknown end as definition_unknown,
       m.employees_max, m.revenue_max, m.taxable_income_max,
       nullif(m.tags_required, '{}') as tags_required,
       nullif(trim(m.condition_feel), '') as condition_feel
from derived.measure m
left join derived.list_word c on c.kind = 'COUNTY' and c.words = m.counties
left join derived.list_word i on i.kind = 'INDUSTRY' and i.words = m.industries
left join derived.list_word s on s.kind = 'SIZE' and s.words = m.sizes
left join derived.list_word d
  on d.kind = 'DEFINITION'
 and d.words = case when coalesce(m.size_definition, '') = '' then '{}'::text[] else array[m.size_definition] end
left join derived.list_word f on f.kind = 'FAVOURED' and f.words = array[m.size_definition];

insert into derived.condition_set (
    set_id, counties, counties_unknown, industries, industries_unknown, sizes, sizes_unknown, definition, definition_unknown,
    employees_max, revenue_max, taxable_income_max, tags_required, condition_feel)
select row_number() over (order by md5(to_jsonb(d)::text)), d.*
from (
    select distinct counties, counties_unknown, industries, industries_unknown, sizes, sizes_unknown, definition,
           definition_unknown, employees_max, revenue_max, taxable_income_max, tags_required, condition_feel
    from pg_temp.demanded) d;

insert into derived.measure_set (measure_id, set_id)
select d.measure_id, s.set_id
from pg_temp.demanded d
join derived.condition_set s
  on row(d.counties, d.counties_unknown, d.industries, d.industries_unknown, d.sizes, d.sizes_unknown, d.definition,
         d.definition_unknown, d.employees_max, d.revenue_max, d.taxable_income_max, d.tags_required, d.condition_feel)
     is not distinct from
     row(s.counties, s.counties_unknown, s.industries, s.industries_unknown, s.sizes, s.sizes_unknown, s.definition,
         s.definition_unknown, s.employees_max, s.revenue_max, s.taxable_income_max, s.tags_required, s.condition_feel);
analyze derived.condition_set;
analyze derived.measure_set;
