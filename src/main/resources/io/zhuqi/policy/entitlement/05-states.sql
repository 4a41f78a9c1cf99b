-- The register's master row for each year asked about, blanks filled by what officials answered.
truncate derived.enterprise_state;
insert into derived.enterprise_state (
    year, enterprise_id, county, industry, industry_section, industry_code, tags, tags_denied, tags_known,
    county_answer, industry_answer, tags_answer)
with asked as (
    select distinct extract(year from as_of)::int as year from derived.cutoff
), tag as (
    select year, enterprise_id,
           coalesce(array_agg(fact order by fact) filter (where value = 'true'), '{}') as affirmed,
           coalesce(array_agg(fact order by fact) filter (where value = 'false'), '{}') as denied,
           max(row_id) as row_id
    from derived.answer
    where is_tag
    group by year, enterprise_id
), said as (
    select w.year, w.enterprise_id, f.code, w.value, w.said, w.row_id
    from derived.answer w
    join derived.fact_word f on f.fact = w.fact and f.source = 'REGISTER'
    where not w.is_tag
)
select a.year, e.enterprise_id,
       case when e.county = 'UNKNOWN' then coalesce(c.value #>> '{code}', e.county) else e.county end,
       coalesce(e.industry, i.said),
       coalesce(e.industry_section, i.value #>> '{section}'),
       case when e.industry_section is null then i.value #>> '{code}' else e.industry_code end,
       e.tags || coalesce(l.listed, '{}') || coalesce(t.affirmed, '{}'),
       coalesce(t.denied, '{}'),
       e.tags <> '{}' or l.listed is not null,
       case when e.county = 'UNKNOWN' then c.row_id end,
       case when e.industry_section is null then i.row_id end,
       case when e.tags = '{}' then coalesce(l.row_id, t.row_id) when t.affirmed <> '{}' then t.row_id end
from asked a
cross join derived.enterprise e
left join said c on c.year = a.year and c.enterprise_id = e.enterprise_id and c.code = 'county'
left join said i on i.year = a.year and i.enterprise_id = e.enterprise_id and i.code = 'industry'
left join (
    select s.year, s.enterprise_id, s.row_id, array(select jsonb_array_elements_text(s.value)) as listed
    from said s where s.code = 'tags') l on l.year = a.year and l.enterprise_id = e.enterprise_id and e.tags = '{}'
left join tag t on t.year = a.year and t.enterprise_id = e.enterprise_id;
analyze derived.enterprise_state;
