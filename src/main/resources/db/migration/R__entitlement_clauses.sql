-- Entitlement, clause by clause: the one definition from which verdicts are stored and from which the clauses of any pair can be
-- asked for. TRUE, FALSE or UNKNOWN; a blank is UNKNOWN, with the question to ask.

-- Enterprises with somebody posted to them on a cut-off.
create or replace view derived.served as
select distinct c.as_of, p.enterprise_id
from derived.cutoff c
join derived.posting p
  on p.enterprise_id is not null and p.started_on <= c.as_of and coalesce(p.ended_on, date 'infinity') >= c.as_of;

-- A combination of conditions, held against one enterprise.
create or replace view derived.set_clause as
select s.as_of, s.enterprise_id, c.set_id, w.sort, x.code, w.label as condition, x.verdict, x.value_read,
       case when x.verdict = 'UNKNOWN' then coalesce(x.question, replace(w.question, '{value}', coalesce(x.demanded, ''))) end
           as question,
       x.demanded
from derived.served s
join derived.enterprise e using (enterprise_id)
cross join derived.condition_set c
left join county k on k.code = e.county
left join derived.enterprise_figure employees
  on employees.enterprise_id = s.enterprise_id and employees.year = extract(year from s.as_of)::int
 and employees.indicator = 'employees' and c.employees_max is not null
left join derived.enterprise_figure revenue
  on revenue.enterprise_id = s.enterprise_id and revenue.year = extract(year from s.as_of)::int
 and revenue.indicator = 'revenue' and c.revenue_max is not null
left join derived.enterprise_figure income
  on income.enterprise_id = s.enterprise_id and income.year = extract(year from s.as_of)::int
 and income.indicator = 'taxable_income' and c.taxable_income_max is not null
left join derived.enterprise_size z
  on z.enterprise_id = s.enterprise_id and z.definition = c.definition and z.year = extract(year from s.as_of)::int
left join derived.list_word v on v.kind = 'COVERS' and v.words = array[z.size]
left join derived.list_word l on l.kind = 'LABEL' and l.words = array[z.size]
cross join lateral (
    -- A condition that is not there costs nothing and says nothing.
    select 'COUNTY',
           case when e.county = any (c.counties) then 'TRUE'
                when e.county = 'UNKNOWN' or c.counties_unknown is not null then 'UNKNOWN'
                else 'FALSE' end,
           coalesce(k.name, e.county), null::text, array_to_string(c.counties_unknown, ', ')
    where c.counties is not null
    union all
    select 'INDUSTRY',
           case when exists (select from unnest(c.industries) p
                             where e.industry_section = p or (p ~ '^[0-9]' and e.industry_code like p || '%')) then 'TRUE'
                when e.industry_section is null or c.industries_unknown is not null then 'UNKNOWN'
                -- A register that only says the section may still mean one of its trades.
                when e.industry_code !~ '^[0-9]' and exists (select from unnest(c.industries) p where p ~ '^[0-9]') then 'UNKNOWN'
                else 'FALSE' end,
           e.industry, null, array_to_string(c.industries_unknown, ', ')
    where c.industries is not null
    union all
    select 'SIZE',
           case when z.size = any (c.sizes) or v.codes <@ c.sizes then 'TRUE'
                when z.size is null or c.sizes_unknown is not null or v.codes && c.sizes then 'UNKNOWN'
                else 'FALSE' end,
           nullif(concat_ws(' ', l.codes[1], '[' || z.reason || ']'), ''), z.question,
           array_to_string(c.definition_unknown || c.sizes_unknown, ', ')
    where c.sizes is not null or c.definition_unknown is not null
    union all
    select 'EMPLOYEES',
           case when employees.value is null then 'UNKNOWN' when employees.value <= c.employees_max then 'TRUE' else 'FALSE' end,
           trim_scale(round(employees.value, 2)) || coalesce(' (' || nullif(employees.read_from, '') || ')', ''), null,
           '≤ ' || c.employees_max
    where c.employees_max is not null
    union all
    select 'REVENUE',
           case when revenue.value is null then 'UNKNOWN' when revenue.value <= c.revenue_max then 'TRUE' else 'FALSE' end,
           trim_scale(revenue.value) || coalesce(' (' || nullif(revenue.read_from, '') || ')', ''), null,
           '≤ ' || trim_scale(c.revenue_max)
    where c.revenue_max is not null
    union all
    select 'TAXABLE_INCOME',
           case when income.value is null then 'UNKNOWN' when income.value <= c.taxable_income_max then 'TRUE' else 'FALSE' end,
           trim_scale(income.value) || coalesce(' (' || nullif(income.read_from, '') || ')', ''), null,
           '≤ ' || trim_scale(c.taxable_income_max)
    where c.taxable_income_max is not null
    union all
    select 'TAGS',
           case when c.tags_required <@ e.tags then 'TRUE' when e.tags = '{}' then 'UNKNOWN' else 'FALSE' end,
           nullif(array_to_string(e.tags, ', '), ''), null, array_to_string(c.tags_required, ', ')
    where c.tags_required is not null
    union all
    -- An expression is for a person to judge.
    select 'FEEL', 'UNKNOWN', c.condition_feel, null, c.condition_feel
    where c.condition_feel is not null
) x (code, verdict, value_read, question, demanded)
join derived.condition_word w on w.condition = x.code;

-- The clauses of every pair of enterprise with a posting and measure in force.
create or replace view derived.entitlement_clause as
select k.as_of, k.enterprise_id, m.measure_id, k.sort, k.code, k.condition, k.verdict, k.value_read, k.question, k.demanded
from derived.measure m
join derived.measure_set t using (measure_id)
join derived.set_clause k on k.set_id = t.set_id
where coalesce(m.effective_on, m.published_on, k.as_of) <= k.as_of and coalesce(m.expires_on, k.as_of) >= k.as_of;
