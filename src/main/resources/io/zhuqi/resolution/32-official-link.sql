-- Which official a sheet means. A decision first, then name and unit, then the name where it is unique (unless the sheet names
-- another unit of the roster), then the enterprise where only one of that name is posted. Everything else is for a person to see.
truncate derived.official_link;
drop table if exists pg_temp.mention, pg_temp.person_decision, pg_temp.person_evidence;

create temp table mention on commit drop as
select row_number() over () as id, m.*, coalesce(p.plain, m.name) as person, p.sound, coalesce(u.plain, m.unit) as unit_plain
from (
    select distinct name, unit, enterprise_id
    from (
        select w.official_name as name, w.unit, l.enterprise_id, w.file_id, w.sheet_no
        from row_worklogs w
        left join derived.enterprise_link l on l.mention_code is null and l.mention_name = w.enterprise_name
        union all
        select r.official_name, null, l.enterprise_id, r.file_id, r.sheet_no
        from row_problems r
        left join derived.enterprise_link l
          on coalesce(l.mention_code, '') = coalesce(r.credit_code, '') and coalesce(l.mention_name, '') = coalesce(r.enterprise_name, '')
        union all
        select r.official_name, null, l.enterprise_id, r.file_id, r.sheet_no
        from row_outcomes r
        left join derived.enterprise_link l
          on coalesce(l.mention_code, '') = coalesce(r.credit_code, '') and coalesce(l.mention_name, '') = coalesce(r.enterprise_name, '')
        union all
        select r.official_name, null, l.enterprise_id, r.file_id, r.sheet_no
        from row_inspections r
        left join derived.enterprise_link l on l.mention_code is null and l.mention_name = r.enterprise_name
        union all
        select official_name, unit, null, file_id, sheet_no from row_absences) named
    join derived.known_sheet using (file_id, sheet_no)
    where name is not null) m
left join derived.plain_name p on p.name = m.name
left join derived.plain_name u on u.name = m.unit;
analyze pg_temp.mention;

create temp table person_decision on commit drop as
select distinct on (d.mention) derived.fold(d.mention) as mention, d.official_id, d.judgement
from decision d
cross join derived.state t
where d.subject_kind = 'OFFICIAL' and d.decided_on <= t.knowledge_date
  and (d.revoked_on is null or d.revoked_on > t.knowledge_date)
order by d.mention, d.decided_on desc, d.decision_id desc;

create temp table person_evidence on commit drop as
with known as (
    select o.official_id, coalesce(p.plain, o.name) as person, coalesce(u.plain, o.unit) as unit_plain, p.sound,
           count(*) over (partition by coalesce(p.plain, o.name)) as namesakes
    from derived.official o
    left join derived.plain_name p on p.name = o.name
    left join derived.plain_name u on u.name = o.unit
), unit_known as (
    select distinct unit_plain from known
)
select m.id, 1 as strength, 'DECISION' as method, o.official_id, d.judgement <> 'SAME' or o.official_id is null as doubt
from pg_temp.mention m
join pg_temp.person_decision d
  on d.mention = derived.fold(m.name) or d.mention = derived.fold(m.name || '@' || m.unit)
left join derived.official o on o.official_id = d.official_id
union all
select m.id, case when k.unit_plain = m.unit_plain then 2 else 3 end, 'UNIT', k.official_id, false
from pg_temp.mention m
join known k
  on k.person = m.person
 and (k.unit_plain = m.unit_plain
      or (length(m.unit_plain) > 2 and (m.unit_plain like k.unit_plain || '%' or k.unit_plain like m.unit_plain || '%')))
union all
select m.id, 4, 'UNIQUE', k.official_id, u.unit_plain is not null
from pg_temp.mention m
join known k on k.person = m.person and k.namesakes = 1
left join unit_known u on u.unit_plain = m.unit_plain and u.unit_plain <> k.unit_plain
union all
select distinct m.id, 5, 'POSTING', k.official_id, u.unit_plain is not null
from pg_temp.mention m
join known k on k.person = m.person
join derived.posting p on p.official_id = k.official_id and p.enterprise_id = m.enterprise_id
left join unit_known u on u.unit_plain = m.unit_plain and u.unit_plain <> k.unit_plain
union all
select m.id, 6, null, k.official_id, true
from pg_temp.mention m
join known k on k.person = m.person
union all
-- A name that nobody has but that sounds like an official's: the same unit and the same enterprise together decide, either alone is doubt.
select distinct m.id, 7, 'SOUND', k.official_id, k.unit_plain <> m.unit_plain or p.official_id is null
from pg_temp.mention m
join known k on k.sound = m.sound and k.person <> m.person
left join derived.posting p on p.official_id = k.official_id and p.enterprise_id = m.enterprise_id
where (k.unit_plain = m.unit_plain or p.official_id is not null)
  and not exists (select from known x where x.person = m.person);
analyze pg_temp.person_evidence;

insert into derived.official_link (
    mention_name, mention_unit, mention_enterprise_id, official_id, status, method, candidates)
with judged as (
    select v.id,
           case when count(distinct v.official_id) = 1 and not bool_or(v.doubt) then min(v.official_id) end as official_id,
           min(v.method) as method
    from pg_temp.person_evidence v
    join (select id, min(strength) as strength from pg_temp.person_evidence group by id) s using (id, strength)
    group by v.id
), listed as (
    select id, jsonb_agg(distinct jsonb_build_object('official_id', official_id)) as candidates
    from pg_temp.person_evidence
    where official_id is not null
    group by id
)
select m.name, m.unit, m.enterprise_id, j.official_id,
       case when j.id is null then 'NONE' when j.official_id is null then 'REVIEW' else 'LINKED' end,
       case when j.official_id is not null then j.method end,
       case when j.official_id is null then coalesce(l.candidates, '[]') else '[]' end
from pg_temp.mention m
left join judged j using (id)
left join listed l using (id)
order by m.name, m.unit, m.enterprise_id;
analyze derived.official_link;
