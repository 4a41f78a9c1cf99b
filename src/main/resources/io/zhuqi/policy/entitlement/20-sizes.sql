-- Size by each definition, once per enterprise and year. Rungs are tried from the top: the first that holds is the size; one
-- that cannot be told ends the search with a question.
truncate derived.enterprise_size;
insert into derived.enterprise_size (enterprise_id, definition, year, size, reason, question)
with asked as (
    select distinct extract(year from as_of)::int as year from derived.cutoff
), trade as (
    -- What is in force on the last day of the year.
    select distinct a.year, s.definition, s.trade, s.trade_sort, s.industries, s.except_for
    from asked a
    join derived.size_test s
      on coalesce(s.from_day, '-infinity') <= make_date(a.year, 12, 31) and coalesce(s.until_day, 'infinity') >= make_date(a.year, 12, 31)
), only_trade as (
    select year, definition from trade group by year, definition having count(*) = 1
), placed as (
    select distinct on (i.year, i.industry_section, i.industry_code, t.definition)
           i.year, i.industry_section, i.industry_code, t.definition, t.trade, t.trade_sort
    from (select distinct year, industry_section, industry_code from derived.enterprise_state) i
    join trade t
      on t.year = i.year and (t.industries = '{*}' or exists (select from unnest(t.industries) p
                                          where i.industry_section = p or i.industry_code like p || '%'))
     and not exists (select from unnest(t.except_for) p where i.industry_section = p or i.industry_code like p || '%')
     and (i.industry_code is not null or exists (select from only_trade o where o.year = t.year and o.definition = t.definition))
    order by i.year, i.industry_section, i.industry_code, t.definition, t.trade_sort
), tested as (
    select e.enterprise_id, e.year, s.definition, s.trade, s.rung, s.size, s.any_of, s.indicator, f.value, f.read_from,
           case when s.indicator is null then true
                when s.comparison = 'AT_LEAST' then f.value >= s.bound
                when s.comparison = 'AT_MOST' then f.value <= s.bound
                else f.value < s.bound end as holds
    from derived.enterprise_state e
    join placed p
      on p.year = e.year and p.industry_section is not distinct from e.industry_section and p.industry_code is not distinct from e.industry_code
    join derived.size_test s on s.definition = p.definition and s.trade_sort = p.trade_sort
    left join derived.enterprise_figure f
      on f.enterprise_id = e.enterprise_id and f.year = e.year and f.indicator = s.indicator
), rung as (
    select enterprise_id, year, definition, trade, rung, size,
           case when any_of then case when bool_or(holds) then true when bool_or(holds is null) then null else false end
                else case when bool_or(not holds) then false when bool_or(holds is null) then null else true end end as holds,
           min(indicator) filter (where holds is null) as missing
    from tested
    group by enterprise_id, year, definition, trade, rung, size, any_of
), decided as (
    select distinct on (enterprise_id, year, definition) *
    from rung
    where holds is not false
    order by enterprise_id, year, definition, rung
), reading as (
    select enterprise_id, year, definition,
           string_agg(w.label || ' ' || trim_scale(round(value, 2)) || case when read_from = '' then '' else ' (' || read_from || ')' end,
                      '; ' order by w.sort) as figures
    from (select distinct enterprise_id, year, definition, indicator, value, read_from from tested where value is not null) t
    join derived.condition_word w on w.condition = t.indicator
    group by enterprise_id, year, definition
)
select e.enterprise_id, d.definition, e.year, x.size_found, concat_ws(': ', x.trade, r.figures), q.question
from derived.enterprise_state e
join (select distinct year, definition from trade) d using (year)
left join decided k on k.enterprise_id = e.enterprise_id and k.year = e.year and k.definition = d.definition
left join reading r on r.enterprise_id = e.enterprise_id and r.year = e.year and r.definition = d.definition
cross join lateral (
    select case when k.holds then k.size end as size_found, coalesce(k.trade, e.industry, '') as trade,
           case when k.enterprise_id is null then 'industry' when k.holds is null then k.missing end as missing) x
left join derived.condition_word q on q.condition = x.missing;
analyze derived.enterprise_size;
