-- Which official a sheet means: an operator's word first, else points for name, unit, enterprise and day, added up as officials.yml
-- says. Who takes over from a namesake is told by the day of the row. Everything else is for a person to see.
truncate derived.official_link;
drop table if exists pg_temp.mention, pg_temp.known, pg_temp.person_match, pg_temp.person_days,
    pg_temp.person_score, pg_temp.person_evidence;

create temp table mention on commit drop as
select row_number() over () as id, m.*, coalesce(p.plain, m.name) as person, coalesce(u.plain, m.unit) as unit_plain
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

-- Each spelling under which the roster knows an official.
create temp table known on commit drop as
select o.official_id, o.name, o.unit, i.person, i.unit_plain
from derived.official_identity i
join derived.official o using (official_id);
analyze pg_temp.known;

-- Whom a name may mean: who has it, or, misspelt, who is of the unit said or posted to the enterprise said.
create temp table person_match on commit drop as
select m.id, k.official_id, k.unit_plain, 'NAME' as kind
from pg_temp.mention m
join pg_temp.known k on k.person = m.person
union all
select m.id, k.official_id, k.unit_plain, a.kind
from pg_temp.mention m
join derived.alike_person a on a.name = m.person
join pg_temp.known k on k.person = a.other
where k.unit_plain = m.unit_plain
   or exists (select from derived.posting p where p.official_id = k.official_id and p.enterprise_id = m.enterprise_id);
analyze pg_temp.person_match;

-- The days on which the postings of namesakes begin and end cut time into pieces; for everybody else it stays whole.
create temp table person_days on commit drop as
with namesake as (
    select id, array_agg(distinct official_id) as officials
    from pg_temp.person_match where kind = 'NAME'
    group by id having count(distinct official_id) > 1
), cut as (
    select n.id, date '-infinity' as day from namesake n
    union
    select n.id, c.day
    from namesake n
    join derived.posting p on p.official_id = any (n.officials)
    cross join lateral (values (p.started_on), (p.ended_on + 1)) as c (day)
    where c.day is not null and isfinite(c.day)
)
select id, day as from_day, coalesce(lead(day) over (partition by id order by day) - 1, date 'infinity') as until_day,
       true as namesakes
from cut
union all
select m.id, '-infinity', 'infinity', false
from pg_temp.mention m
where not exists (select from namesake n where n.id = m.id);
analyze pg_temp.person_days;

create temp table person_score on commit drop as
with unit_known as (
    select distinct unit_plain from pg_temp.known
), compared as (
    select d.id, d.from_day, d.until_day, d.namesakes, x.official_id, x.kind as name_kind, k.name, k.unit, m.name as said, m.unit as unit_said,
           case when m.unit_plain is null then null
                when x.unit_plain = m.unit_plain then 'UNIT'
                when length(m.unit_plain) > 2 and (m.unit_plain like x.unit_plain || '%' or x.unit_plain like m.unit_plain || '%')
                    then 'UNIT_WITHIN'
                when u.unit_plain is not null then 'UNIT_DIFFERS' end as unit_kind,
           case when m.enterprise_id is not null and bool_or(p.enterprise_id = m.enterprise_id) then 'POSTED'
                when m.enterprise_id is null and d.namesakes and count(p.official_id) > 0 then 'ON_POST' end as post_kind,
           min(e.name) filter (where p.enterprise_id = m.enterprise_id) as posted_to
    from pg_temp.person_days d
    join pg_temp.mention m using (id)
    join pg_temp.person_match x using (id)
    join derived.official k using (official_id)
    left join unit_known u on u.unit_plain = m.unit_plain
    left join derived.posting p
      on p.official_id = x.official_id
     and (not d.namesakes or (p.started_on <= d.from_day and coalesce(p.ended_on, date 'infinity') >= d.until_day))
    left join derived.enterprise e on e.enterprise_id = p.enterprise_id
    group by d.id, d.from_day, d.until_day, d.namesakes, x.official_id, x.kind, x.unit_plain, k.name, k.unit, m.name, m.unit,
             m.unit_plain, m.enterprise_id, u.unit_plain
)
select distinct on (id, from_day, official_id)
       c.id, c.from_day, c.until_day, c.namesakes, c.official_id, c.name_kind, c.unit_kind, c.post_kind,
       n.points + coalesce(t.points, 0) + coalesce(o.points, 0) as score,
       -- Somebody has just that name: then one who has another is for a person to see.
       c.name_kind <> 'NAME' and exists (select from pg_temp.person_match x where x.id = c.id and x.kind = 'NAME') as doubt,
       jsonb_build_array(jsonb_build_object('kind', c.name_kind, 'mention', c.said, 'registered', c.name, 'points', n.points))
       || case when c.unit_kind is null then '[]'
               else jsonb_build_array(jsonb_build_object('kind', c.unit_kind, 'mention', c.unit_said, 'registered', c.unit, 'points', t.points)) end
       || case when c.post_kind is null then '[]'
               else jsonb_build_array(jsonb_build_object('kind', c.post_kind, 'mention', coalesce(c.posted_to, ''), 'registered', coalesce(c.posted_to, ''), 'points', o.points)) end
       as features
from compared c
join derived.official_points n on n.kind = c.name_kind
left join derived.official_points t on t.kind = c.unit_kind
left join derived.official_points o on o.kind = c.post_kind
order by id, from_day, official_id, score desc, features;
analyze pg_temp.person_score;

create temp table person_evidence on commit drop as
with word as (
    -- A word on the name with its unit goes before one on the name alone.
    select distinct on (m.id, case o.judgement when 'DIFFERENT' then o.meant end) m.id, o.meant, o.judgement
    from pg_temp.mention m
    join pg_temp.operator_word o
      on o.subject_kind = 'OFFICIAL' and o.mention in (derived.fold(m.name), derived.fold(m.name || '@' || m.unit))
    order by m.id, case o.judgement when 'DIFFERENT' then o.meant end, length(o.mention) desc
), known_identity as (
    select distinct said_id, official_id from derived.official_identity join derived.official using (official_id)
), said as (
    select w.id, i.official_id, w.judgement, w.judgement = 'SAME' and w.meant is null as nobody
    from word w
    left join known_identity i on i.said_id = w.meant
)
select d.id, d.from_day, d.until_day, 1 as strength, s.official_id, null::numeric as score,
       s.judgement = 'UNSURE' or s.official_id is null as doubt,
       null as method, '[]'::jsonb as features
from said s
join pg_temp.person_days d using (id)
where s.judgement <> 'DIFFERENT' and not s.nobody
union all
select p.id, p.from_day, p.until_day, 2, p.official_id, p.score, p.doubt,
       case when p.name_kind <> 'NAME' then p.name_kind
            when p.unit_kind in ('UNIT', 'UNIT_WITHIN') then 'UNIT'
            when p.namesakes then 'POSTING'
            else 'UNIQUE' end,
       p.features
from pg_temp.person_score p
where p.score >= (select points from derived.official_points where kind = 'REVIEW')
  and not exists (select from said s
                  where s.id = p.id and (s.nobody or s.judgement = 'DIFFERENT' and s.official_id = p.official_id));
analyze pg_temp.person_evidence;

insert into derived.official_link (
    mention_name, mention_unit, mention_enterprise_id, from_day, until_day, official_id, status, method, score, features,
    candidates)
with ranked as (
    select v.*, row_number() over w as nth, lead(v.score) over w as next_score
    from pg_temp.person_evidence v
    window w as (partition by v.id, v.from_day order by v.strength, v.score desc nulls last, v.official_id)
), judged as (
    select r.id, r.from_day,
           not r.doubt and r.official_id is not null
           and (r.strength = 1
                or r.score >= (select points from derived.official_points where kind = 'LINKED')
                   and coalesce(r.score - r.next_score, 'infinity') >= (select points from derived.official_points where kind = 'MARGIN'))
           as certain,
           r.official_id, case r.strength when 1 then 'DECISION' else r.method end as method, r.score, r.features
    from ranked r
    where r.nth = 1
), listed as (
    select r.id, r.from_day,
           jsonb_agg(jsonb_build_object('official_id', r.official_id, 'name', o.name, 'unit', o.unit, 'score', r.score,
                                        'features', r.features) order by r.nth) as candidates
    from (select distinct on (id, from_day, official_id) * from ranked where official_id is not null
          order by id, from_day, official_id, strength desc) r
    join derived.official o using (official_id)
    where r.nth <= (select points from derived.official_points where kind = 'CANDIDATES')
    group by r.id, r.from_day
)
select m.name, m.unit, m.enterprise_id, d.from_day, d.until_day, case when j.certain then j.official_id end,
       case when j.certain then 'LINKED' when j.id is null then 'NONE' else 'REVIEW' end,
       case when j.certain then j.method end, case when j.certain then j.score end,
       case when j.certain then j.features else '[]' end,
       case when j.certain then '[]' else coalesce(l.candidates, '[]') end
from pg_temp.person_days d
join pg_temp.mention m using (id)
left join judged j on j.id = d.id and j.from_day = d.from_day
left join listed l on l.id = d.id and l.from_day = d.from_day
order by m.name, m.unit, m.enterprise_id, d.from_day;
analyze derived.official_link;
