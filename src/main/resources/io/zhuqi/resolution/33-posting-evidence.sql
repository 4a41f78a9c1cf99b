-- A doubtful name means the enterprise to which its writer was posted on that day, where all rows that write it point to one
-- candidate and none to another, and the name alone says enough.
drop table if exists pg_temp.pointed;
create temp table pointed on commit drop as
with written as (
    select r.enterprise_name as name, r.official_name, r.unit, r.worked_on as day, r.file_id, r.sheet_no
    from row_worklogs r
    union all
    select r.enterprise_name, r.official_name, null, r.raised_on, r.file_id, r.sheet_no from row_problems r
    where r.credit_code is null
    union all
    select r.enterprise_name, r.official_name, null, r.inspected_on, r.file_id, r.sheet_no from row_inspections r
), doubtful as (
    select l.mention_name, s.enterprise_id, s.score, s.features
    from derived.enterprise_link l
    join derived.name_score s using (mention_name)
    where l.mention_code is null and l.status = 'REVIEW' and s.posting_may
), written_by as (
    select distinct w.name, k.official_id, w.day
    from written w
    join derived.known_sheet using (file_id, sheet_no)
    join (select distinct mention_name from doubtful) d on d.mention_name = w.name
    join derived.official_link k
      on k.mention_name = w.official_name and coalesce(k.mention_unit, '') = coalesce(w.unit, '')
     and k.mention_enterprise_id is null
    where w.official_name is not null
), pointing as (
    select w.name, w.official_id, w.day, array_agg(distinct d.enterprise_id) filter (where p.official_id is not null) as firms
    from written_by w
    join doubtful d on d.mention_name = w.name
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
