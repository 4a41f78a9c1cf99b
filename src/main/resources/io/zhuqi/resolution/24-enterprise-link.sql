-- Evidence in its order: credit code, an operator's decision, full name, former name, short name, then the scores of the name. The
-- first kind of evidence that speaks decides; where it points at several firms, or is not certain, a person has to look. A code
-- that the register does not know is doubt: then only a full or former name links.
truncate derived.enterprise_name;
insert into derived.enterprise_name (enterprise_id, name, plain, form)
select distinct e.enterprise_id, e.name, m.plain, e.form
from (
    select enterprise_id, name, 'FULL' as form from derived.enterprise
    union all
    select enterprise_id, trim(n), 'FORMER' from derived.enterprise, regexp_split_to_table(former_name, '[、；;，,/]') n
    union all
    select enterprise_id, trim(n), 'SHORT' from derived.enterprise, regexp_split_to_table(short_name, '[、；;，,/]') n) e
join derived.mention_name m using (name)
where m.plain <> '';
analyze derived.enterprise_name;
analyze derived.mention_name;

drop table if exists pg_temp.mention, pg_temp.evidence;

create temp table mention on commit drop as
select row_number() over () as id, l.mention_code as code, l.mention_name as name,
       m.plain
from derived.enterprise_link l
left join derived.mention_name m on m.name = l.mention_name;
analyze pg_temp.mention;

-- One line for each firm that a kind of evidence points at. doubt: it may not decide alone.
create temp table evidence on commit drop as
with spoken as (
    select m.id, m.plain, 1 as strength, 'CODE' as method, e.enterprise_id, false as doubt
    from pg_temp.mention m
    join derived.enterprise e on e.enterprise_id = m.code
    union all
    select m.id, m.plain, 2, 'DECISION', e.enterprise_id, o.judgement = 'UNSURE' or e.enterprise_id is null
    from pg_temp.mention m
    join pg_temp.operator_word o
      on o.subject_kind = 'ENTERPRISE' and o.mention = m.plain and o.judgement <> 'DIFFERENT'
     and (o.judgement = 'UNSURE' or o.meant is not null)
    left join derived.enterprise e on e.enterprise_id = o.meant
    union all
    select m.id, m.plain, case n.form when 'FULL' then 3 when 'FORMER' then 4 else 5 end,
           case n.form when 'FULL' then 'EXACT' else n.form end, n.enterprise_id,
           n.form = 'SHORT' and m.code is not null
    from pg_temp.mention m
    join derived.enterprise_name n on n.plain = m.plain
    union all
    select m.id, m.plain, 6, 'SCORED', n.enterprise_id, m.code is not null or not n.certain
    from pg_temp.mention m
    join derived.name_score n on n.mention_name = m.name
    where m.code is not null
       or not exists (select from derived.name_score c where c.mention_name = m.name and c.certain)
       or n.certain
)
select distinct s.id, s.strength, s.method, s.enterprise_id, s.doubt
from spoken s
where s.strength = 1
   or not exists (select from pg_temp.operator_word o
                  where o.subject_kind = 'ENTERPRISE' and o.mention = s.plain
                    and (o.judgement = 'DIFFERENT' and o.meant = s.enterprise_id
                         or o.judgement = 'SAME' and o.meant is null));
analyze pg_temp.evidence;

truncate derived.enterprise_link;
insert into derived.enterprise_link (mention_code, mention_name, enterprise_id, status, method, score, features, candidates)
with judged as (
    select v.id,
           case when count(distinct v.enterprise_id) = 1 and not bool_or(v.doubt) then min(v.enterprise_id) end as enterprise_id,
           min(v.method) as method
    from pg_temp.evidence v
    join (select id, min(strength) as strength from pg_temp.evidence group by id) s using (id, strength)
    group by v.id
), candidate as (
    select v.id, v.enterprise_id, e.name, min(v.strength) as strength, n.score, n.features,
           row_number() over (partition by v.id order by min(v.strength), n.score desc nulls last, e.sort) as nth
    from pg_temp.evidence v
    join judged j using (id)
    join pg_temp.mention m on m.id = v.id
    join derived.enterprise e on e.enterprise_id = v.enterprise_id
    left join derived.name_score n on n.mention_name = m.name and n.enterprise_id = v.enterprise_id
    where j.enterprise_id is null
    group by v.id, v.enterprise_id, e.name, e.sort, n.score, n.features
), listed as (
    select id,
           jsonb_agg(jsonb_build_object(
               'enterprise_id', enterprise_id, 'name', name,
               'why', (array['CODE', 'DECISION', 'EXACT', 'FORMER', 'SHORT', 'SCORED'])[strength],
               'score', score, 'features', coalesce(features, '[]'))
               order by nth) as candidates
    from candidate
    where nth <= 5
    group by id
)
select m.code, m.name, j.enterprise_id,
       case when j.id is null then 'NONE' when j.enterprise_id is null then 'REVIEW' else 'LINKED' end,
       case when j.enterprise_id is not null then j.method end,
       case when j.method = 'SCORED' then n.score end,
       case when j.method = 'SCORED' then coalesce(n.features, '[]') else '[]' end,
       coalesce(l.candidates, '[]')
from pg_temp.mention m
left join judged j using (id)
left join derived.name_score n on n.mention_name = m.name and n.enterprise_id = j.enterprise_id
left join listed l using (id)
order by m.name, m.code;
analyze derived.enterprise_link;
