-- A doubtful name means the enterprise to which its writer was posted on that day, where all rows that write it point to one
-- candidate and none to another, and the name alone says enough.
drop table if exists pg_temp.doubtful, pg_temp.doubtful_writing, pg_temp.pointed;
create temp table doubtful on commit drop as
select l.mention_name, s.enterprise_id
from derived.enterprise_link l
join derived.name_score s using (mention_name)
where l.mention_code is null and l.status = 'REVIEW' and s.posting_may;
analyze pg_temp.doubtful;

-- Kept aside with its size known: else every doubtful name is held against every row.
create temp table doubtful_writing on commit drop as
with written as (
    select r.enterprise_name as name, r.official_name, r.unit, r.worked_on as day, r.file_id, r.sheet_no
    from row_worklogs r
    union all
    select r.enterprise_name, r.official_name, null, r.raised_on, r.file_id, r.sheet_no from row_problems r
    where r.credit_code is null
    union all
    select r.enterprise_name, r.official_name, null, r.inspected_on, r.file_id, r.sheet_no from row_inspections r
)
select distinct w.name, w.official_name, w.unit, w.day
from written w
join derived.known_sheet using (file_id, sheet_no)
where w.official_name is not null and w.name in (select mention_name from pg_temp.doubtful);
analyze pg_temp.doubtful_writing;

create temp table pointed on commit drop as
with written_by as (
    select distinct w.name, k.official_id, w.day
    from pg_temp.doubtful_writing w
    join derived.official_link k
      on k.mention_name = w.official_name and coalesce(k.mention_unit, '') = coalesce(w.unit, '')
     and k.mention_enterprise_id is null and w.day between k.from_day and k.until_day
), pointing as (
    select w.name, w.official_id, w.day, array_agg(distinct d.enterprise_id) filter (where p.official_id is not null) as firms
    from written_by w
    join pg_temp.doubtful d on d.mention_name = w.name
    left join derived.posting p
      on p.official_id = w.official_id and p.enterprise_id = d.enterprise_id
     and p.started_on <= w.day and (p.ended_on is null or p.ended_on >= w.day)
    group by w.name, w.official_id, w.day
)
select p.name, min(f.firm) as enterprise_id
from pointing p
left join lateral unnest(p.firms) as f (firm) on true
group by p.name
having bool_and(cardinality(coalesce(p.firms, '{}')) = 1) and count(distinct f.firm) = 1;

update derived.enterprise_link l
set enterprise_id = p.enterprise_id, status = 'LINKED', method = 'POSTING', score = s.score, candidates = '[]',
    features = s.features || jsonb_build_array(jsonb_build_object('kind', 'POSTING', 'bits', 0))
from pg_temp.pointed p
join derived.name_score s on s.mention_name = p.name and s.enterprise_id = p.enterprise_id
where l.mention_code is null and l.mention_name = p.name and l.status = 'REVIEW';
analyze derived.enterprise_link;

-- A short name that states no place, linked by its looks, is doubtful where every row that writes it comes from another county than
-- the firm's: a firm that no register lists may have that name there. The county is the row's, else its sheet's, else that of the
-- writer's postings of the day.
drop table if exists pg_temp.elsewhere;
create temp table elsewhere on commit drop as
with short_name as (
    select l.mention_name, l.enterprise_id, e.county
    from derived.enterprise_link l
    join derived.enterprise e using (enterprise_id)
    where l.mention_code is null and l.method = 'SCORED' and e.county <> 'UNKNOWN'
      and not l.features @> '[{"kind": "PLACE"}]' and not l.features @> '[{"kind": "PLACE_WITHIN"}]'
), written as (
    select r.enterprise_name as name, r.official_name, r.unit, r.worked_on as day, r.sheet_county as county, r.file_id, r.sheet_no
    from row_worklogs r
    union all
    select r.enterprise_name, r.official_name, null, r.raised_on, coalesce(r.county, r.sheet_county), r.file_id, r.sheet_no
    from row_problems r where r.credit_code is null
    union all
    select r.enterprise_name, null, null, null, r.sheet_county, r.file_id, r.sheet_no from row_uptakes r where r.credit_code is null
    union all
    select r.enterprise_name, null, null, null, coalesce(r.county, r.sheet_county), r.file_id, r.sheet_no from row_fieldchecks r
    union all
    select r.enterprise_name, r.official_name, null, r.happened_on, r.sheet_county, r.file_id, r.sheet_no
    from row_outcomes r where r.credit_code is null
    union all
    select r.enterprise_name, r.official_name, null, r.inspected_on, r.sheet_county, r.file_id, r.sheet_no from row_inspections r
    union all
    select r.enterprise_name, null, null, null, r.sheet_county, r.file_id, r.sheet_no from row_checklist r where r.credit_code is null
    union all
    select n.name, null, null, null, null, r.file_id, r.sheet_no from row_officials r cross join unnest(r.enterprise_names) as n (name)
), placed as (
    select distinct w.name, s.enterprise_id, s.county as known, w.official_name, w.unit, w.day,
           coalesce(w.county, k.sheet_county) as county
    from short_name s
    join written w on w.name = s.mention_name
    join derived.known_sheet k using (file_id, sheet_no)
), told as (
    select p.name, p.enterprise_id, p.known, coalesce(p.county, case when count(distinct g.county) = 1 then min(g.county) end) as county,
           coalesce(bool_or(g.enterprise_id = p.enterprise_id), false) as posted
    from placed p
    left join derived.official_link o
      on o.mention_name = p.official_name and coalesce(o.mention_unit, '') = coalesce(p.unit, '')
     and o.mention_enterprise_id = p.enterprise_id and p.day between o.from_day and o.until_day
    left join derived.posting g
      on g.official_id = o.official_id and g.started_on <= p.day and (g.ended_on is null or g.ended_on >= p.day)
    group by p.name, p.enterprise_id, p.known, p.official_name, p.unit, p.day, p.county
)
select name, enterprise_id
from told
group by name, enterprise_id
having count(county) = count(*) and bool_and(county <> known and not posted);

update derived.enterprise_link l
set enterprise_id = null, status = 'REVIEW', method = null, score = null, features = '[]',
    candidates = (
        select jsonb_agg(jsonb_build_object(
            'enterprise_id', s.enterprise_id, 'name', e.name, 'why', 'SCORED', 'score', s.score,
            'features', case when s.enterprise_id = w.enterprise_id
                             then s.features || '[{"kind": "PLACE_ELSEWHERE", "bits": 0}]' else s.features end)
            order by s.nth)
        from derived.name_score s
        join derived.enterprise e using (enterprise_id)
        where s.mention_name = l.mention_name)
from pg_temp.elsewhere w
where l.mention_code is null and l.mention_name = w.name and l.method = 'SCORED';
analyze derived.enterprise_link;
