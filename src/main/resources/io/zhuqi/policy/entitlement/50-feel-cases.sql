-- The facts of which expressions speak, and for the pairs that no other condition rules out each different combination of them once.
truncate derived.enterprise_fact, derived.feel_case, derived.feel_pair;
drop table if exists pg_temp.survivor, pg_temp.combination;
insert into derived.enterprise_fact (year, enterprise_id, fact, value, kind, row_id, field, read_from)
with spoken as (
    select distinct w.*
    from derived.feel_expression x
    join derived.fact_word w on w.fact = any (x.facts)
), held as (
    select distinct extract(year from as_of)::int as year, enterprise_id from derived.served
)
select f.year, f.enterprise_id, w.fact, case w.type when 'BOOLEAN' then to_jsonb(f.value <> 0) else to_jsonb(trim_scale(f.value)) end,
       f.kind, f.row_id, f.field, f.read_from
from spoken w
join derived.enterprise_figure f on f.indicator = w.code
join held using (year, enterprise_id)
where w.source = 'FIGURE'
union all
select z.year, z.enterprise_id, w.fact, to_jsonb(coalesce(l.codes[1], z.size)), null, null, null, z.reason
from spoken w
join derived.enterprise_size z on z.definition = w.code and z.size is not null
join held using (year, enterprise_id)
left join derived.list_word l on l.kind = 'LABEL' and l.words = array[z.size]
where w.source = 'SIZE'
union all
select a.year, a.enterprise_id, w.fact, a.value, 'checklist', a.row_id, 'answers', a.answered_on::text
from spoken w
join derived.answer a on a.fact = w.fact and not a.is_tag
join held using (year, enterprise_id)
where w.source = 'ANSWER'
union all
select * from (
    select h.year, e.enterprise_id, w.fact,
           case w.code
               when 'county' then to_jsonb(k.name)
               when 'industry' then to_jsonb(s.industry)
               when 'industry_code' then to_jsonb(case when s.industry_code ~ '^[0-9]' then s.industry_code end)
               when 'industry_section' then to_jsonb(s.industry_section)
               when 'tags' then case when s.tags_known then to_jsonb(s.tags) end
               when 'founded_on' then to_jsonb(e.founded_on)
               when 'has_party' then to_jsonb(e.has_party)
               when 'operating' then to_jsonb(o.label)
               when 'declared_size' then to_jsonb(d.label) end as value,
           case when x.answer is null then 'enterprises' else 'checklist' end, coalesce(x.answer, e.row_id),
           case when x.answer is not null then 'answers' when w.code like 'industry%' then 'industry' else w.code end, ''
    from spoken w
    cross join held h
    join derived.enterprise e on e.enterprise_id = h.enterprise_id
    join derived.enterprise_state s on s.enterprise_id = h.enterprise_id and s.year = h.year
    left join county k on k.code = s.county
    left join derived.fact_label o on o.code_column = 'operating' and o.code = e.operating
    left join derived.fact_label d on d.code_column = 'declared_size' and d.code = e.declared_size
    cross join lateral (select case w.code when 'county' then s.county_answer when 'tags' then s.tags_answer
                                           when 'industry' then s.industry_answer when 'industry_code' then s.industry_answer
                                           when 'industry_section' then s.industry_answer end as answer) x
    where w.source = 'REGISTER') r
where r.value is not null;

-- What the register has no word for in these columns, an answer may tell.
insert into derived.enterprise_fact (year, enterprise_id, fact, value, kind, row_id, field, read_from)
select a.year, a.enterprise_id, w.fact, a.value, 'checklist', a.row_id, 'answers', a.answered_on::text
from derived.fact_word w
join derived.answer a on a.fact = w.fact and not a.is_tag
where (w.source = 'SIZE' or w.code in ('founded_on', 'has_party', 'operating', 'declared_size'))
  and exists (select from derived.feel_expression x where w.fact = any (x.facts))
on conflict do nothing;
analyze derived.enterprise_fact;

create temp table survivor on commit drop as
select distinct extract(year from r.as_of)::int as year, r.enterprise_id, m.atom_id
from (
    select s.as_of, s.enterprise_id, coalesce(bit_or(c.failed), derived.zeroes(s.as_of)) as failed
    from derived.served s
    left join derived.code_mask c using (as_of, enterprise_id)
    group by s.as_of, s.enterprise_id) r
join derived.atom_mask m using (as_of)
join derived.feel_expression x on x.atom_id = m.atom_id and x.mistake is null
where bit_count(m.mask & ~r.failed) > 0;
analyze pg_temp.survivor;

create temp table combination on commit drop as
select s.year, s.enterprise_id, s.atom_id, coalesce(jsonb_object_agg(f.fact, f.value) filter (where f.fact is not null), '{}') as facts
from pg_temp.survivor s
join derived.feel_expression x using (atom_id)
left join derived.enterprise_fact f on f.year = s.year and f.enterprise_id = s.enterprise_id and f.fact = any (x.facts)
group by s.year, s.enterprise_id, s.atom_id;

insert into derived.feel_case (case_id, atom_id, facts)
select row_number() over (order by atom_id, facts), atom_id, facts
from (select distinct atom_id, facts from pg_temp.combination) c;

insert into derived.feel_pair (year, enterprise_id, atom_id, case_id)
select c.year, c.enterprise_id, c.atom_id, k.case_id
from pg_temp.combination c
join derived.feel_case k on k.atom_id = c.atom_id and k.facts = c.facts;
analyze derived.feel_case;
analyze derived.feel_pair;
