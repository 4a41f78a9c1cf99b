-- Entitlement, clause by clause: the one definition from which verdicts are stored and from which the clauses of any pair can be
-- asked for. TRUE, FALSE or UNKNOWN; a blank is UNKNOWN, with the question to ask.

-- A maximum of a tax may hold for enterprises of one size only.
alter table derived.legal_maximum add column if not exists definition text;
alter table derived.legal_maximum add column if not exists size text;

-- Enterprises with somebody posted to them on a cut-off.
create or replace view derived.served as
select distinct c.as_of, p.enterprise_id
from derived.cutoff c
join derived.posting p
  on p.enterprise_id is not null and p.started_on <= c.as_of and coalesce(p.ended_on, date 'infinity') >= c.as_of;

create or replace function derived.zeroes(cutoff date) returns bit varying language sql stable parallel safe as $$
    select mask from derived.empty_mask where as_of = cutoff
$$;

create or replace function derived.county_verdict(county text, codes text[], unknown text[]) returns text
    language sql immutable parallel safe as $$
    select case when county = any (codes) then 'TRUE' when county = 'UNKNOWN' or unknown is not null then 'UNKNOWN' else 'FALSE' end
$$;

create or replace function derived.industry_verdict(section text, industry text, codes text[], unknown text[]) returns text
    language sql immutable parallel safe as $$
    select case when exists (select from unnest(codes) p where section = p or (p ~ '^[0-9]' and industry like p || '%')) then 'TRUE'
                when section is null or unknown is not null then 'UNKNOWN'
                -- A register that only says the section, or the first digits, may still mean one of its trades.
                when exists (select from unnest(codes) p
                             where p ~ '^[0-9]' and (coalesce(industry, '') !~ '^[0-9]' or p like industry || '%')) then 'UNKNOWN'
                else 'FALSE' end
$$;

create or replace function derived.size_verdict(size text, covered text[], codes text[], unknown text[]) returns text
    language sql immutable parallel safe as $$
    select case when size = any (codes) or covered <@ codes then 'TRUE'
                when size is null or unknown is not null or covered && codes then 'UNKNOWN'
                else 'FALSE' end
$$;

create or replace function derived.bound_verdict(value numeric, bound numeric) returns text language sql immutable parallel safe as $$
    select case when value is null then 'UNKNOWN' when value <= bound then 'TRUE' else 'FALSE' end
$$;

create or replace function derived.tags_verdict(tags text[], denied text[], known boolean, demanded text[]) returns text
    language sql immutable parallel safe as $$
    select case when demanded <@ tags then 'TRUE' when known or demanded && denied then 'FALSE' else 'UNKNOWN' end
$$;

create or replace function derived.feel_verdict(computed text, answered jsonb) returns text language sql immutable parallel safe as $$
    select case when computed in ('TRUE', 'FALSE') then computed
                when answered is not null then upper(answered #>> '{}') else 'UNKNOWN' end
$$;
comment on function derived.feel_verdict is 'an official''s word about a further condition counts where it cannot be computed';

create or replace function derived.facts_read(facts text[], known jsonb) returns text language sql immutable parallel safe as $$
    select string_agg(f.fact || ' = ' || coalesce(known ->> f.fact, '?'), ', ' order by f.n)
    from unnest(facts) with ordinality f (fact, n)
$$;

create or replace function derived.facts_asked(facts text[], known jsonb) returns text language sql stable parallel safe as $$
    select string_agg(w.question, ' ' order by f.n)
    from unnest(facts) with ordinality f (fact, n)
    join derived.fact_word w on w.fact = f.fact
    where not coalesce(known, '{}') ? f.fact
$$;

drop view if exists derived.entitlement_clause;
drop view if exists derived.atom_clause;

-- Every single condition, held against every enterprise served.
create view derived.atom_clause as
select s.as_of, s.enterprise_id, a.atom_id, w.sort, a.code, w.label as condition, a.demanded, v.verdict,
       case a.code
           when 'COUNTY' then coalesce(k.name, e.county)
           when 'INDUSTRY' then e.industry
           when 'SIZE' then nullif(concat_ws(' ', l.codes[1], '[' || z.reason || ']'), '')
           when 'TAGS' then nullif(concat_ws(', ', nullif(array_to_string(e.tags, ', '), ''),
                                             '¬ ' || nullif(array_to_string(e.tags_denied, ', '), '')), '')
           when 'FEEL' then concat_ws('; ', case when x.mistake is null then derived.facts_read(x.facts, c.facts) else a.expression end,
                                      q.said)
           else trim_scale(round(f.value, 2)) || coalesce(' (' || nullif(f.read_from, '') || ')', '') end as value_read,
       case when v.verdict = 'UNKNOWN' then coalesce(
           case a.code when 'SIZE' then z.question
                       when 'FEEL' then case when x.mistake is null then derived.facts_asked(x.facts, c.facts) end end,
           replace(w.question, '{value}', a.demanded)) end as question,
       o.kind, o.row_id, o.field
from derived.served s
join derived.enterprise n using (enterprise_id)
join derived.enterprise_state e on e.enterprise_id = s.enterprise_id and e.year = extract(year from s.as_of)::int
cross join derived.condition_atom a
join derived.condition_word w on w.condition = a.code
left join county k on k.code = e.county
left join derived.enterprise_figure f
  on f.enterprise_id = s.enterprise_id and f.year = e.year
 and f.indicator = case a.code when 'EMPLOYEES' then 'employees' when 'REVENUE' then 'revenue' when 'TAXABLE_INCOME' then 'taxable_income' end
left join derived.enterprise_size z on z.enterprise_id = s.enterprise_id and z.year = e.year and z.definition = a.definition
left join derived.list_word covers on covers.kind = 'COVERS' and covers.words = array[z.size]
left join derived.list_word l on l.kind = 'LABEL' and l.words = array[z.size]
left join derived.feel_expression x on x.atom_id = a.atom_id
left join derived.feel_pair p on p.year = e.year and p.enterprise_id = s.enterprise_id and p.atom_id = a.atom_id
left join derived.feel_case c on c.case_id = p.case_id
left join derived.answer q on q.year = e.year and q.enterprise_id = s.enterprise_id and q.atom_id = a.atom_id
cross join lateral (
    select case a.code
        when 'COUNTY' then derived.county_verdict(e.county, a.codes, a.unknown)
        when 'INDUSTRY' then derived.industry_verdict(e.industry_section, e.industry_code, a.codes, a.unknown)
        when 'SIZE' then derived.size_verdict(z.size, covers.codes, a.codes, a.unknown)
        when 'TAGS' then derived.tags_verdict(e.tags, e.tags_denied, e.tags_known, a.codes)
        when 'FEEL' then derived.feel_verdict(case when x.mistake is null then c.verdict end, q.value)
        else derived.bound_verdict(f.value, a.bound) end as verdict) v
cross join lateral (
    select case when answer is null then 'enterprises' else 'checklist' end, coalesce(answer, row_id),
           case when answer is null then field else 'answers' end
    from (select case a.code when 'COUNTY' then e.county_answer when 'INDUSTRY' then e.industry_answer
                             when 'TAGS' then e.tags_answer when 'FEEL' then q.row_id end as answer,
                 n.row_id,
                 case a.code when 'COUNTY' then 'county' when 'INDUSTRY' then 'industry' when 'TAGS' then 'tags' end as field) y
    where a.code in ('COUNTY', 'INDUSTRY', 'TAGS') or answer is not null
    union all
    select f.kind, f.row_id, f.field where f.row_id is not null
    union all
    select null, null, null where f.row_id is null and a.code not in ('COUNTY', 'INDUSTRY', 'TAGS') and q.row_id is null
) o (kind, row_id, field);

-- The clauses of every pair of enterprise with a posting and measure in force.
create view derived.entitlement_clause as
select k.as_of, k.enterprise_id, m.measure_id, k.sort, k.atom_id, k.code, k.condition, k.demanded, k.verdict, k.value_read, k.question,
       k.kind, k.row_id, k.field
from derived.measure_place m
join derived.measure_atom t using (measure_id)
join derived.atom_clause k on k.as_of = m.as_of and k.atom_id = t.atom_id;

-- The last day on which a measure can still be applied for; one that has to be chosen within the year ends with it.
create or replace view derived.measure_closing as
select c.as_of, m.measure_id,
       coalesce(m.apply_by, least(coalesce(m.expires_on, p.expires_on),
                                  case when y.policy_id is not null then make_date(extract(year from c.as_of)::int, 12, 31) end))
           as closes_on,
       y.policy_id is not null as yearly, y.reference
from derived.cutoff c
cross join derived.measure m
join derived.policy p on p.policy_id = m.policy_id
left join derived.yearly_choice y on y.policy_id = m.policy_id;
