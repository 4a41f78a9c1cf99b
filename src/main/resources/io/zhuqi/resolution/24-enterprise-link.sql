-- Evidence in its order: credit code, an operator's decision, full name, former name, short name, name without place and legal
-- form. The first kind of evidence that speaks decides; where it points at several firms, or where place or legal form
-- contradict, a person has to look. A code that the register does not know is doubt: then only a full or former name links.
truncate derived.enterprise_name;
insert into derived.enterprise_name (enterprise_id, name, plain, normalised, brand, places, legal_form, form)
select distinct e.enterprise_id, e.name, m.plain, m.normalised, m.brand, m.places, m.legal_form, e.form
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

drop table if exists pg_temp.word_of_operator, pg_temp.mention, pg_temp.evidence;

-- The last word on a mention that was known, unrevoked, on the knowledge date.
create temp table word_of_operator on commit drop as
select distinct on (m.plain, case d.judgement when 'DIFFERENT' then d.enterprise_id end)
       m.plain, d.enterprise_id, d.judgement
from decision d
join derived.mention_name m on m.name = d.mention
cross join derived.state t
left join row_aliases r on r.row_id = d.source_row_id
left join derived.known_sheet s on s.file_id = r.file_id and s.sheet_no = r.sheet_no
where d.subject_kind = 'ENTERPRISE'
  and (d.revoked_on is null or d.revoked_on > t.knowledge_date)
  and case when d.source_row_id is null then d.decided_on <= t.knowledge_date else s.file_id is not null end
order by m.plain, case d.judgement when 'DIFFERENT' then d.enterprise_id end,
         greatest(d.decided_on, s.received_on) desc, d.decision_id desc;

create temp table mention on commit drop as
select row_number() over () as id, l.mention_code as code, l.mention_name as name,
       m.plain, m.normalised, nullif(m.brand, '') as brand, m.places, m.legal_form
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
    join pg_temp.word_of_operator o on o.plain = m.plain and o.judgement <> 'DIFFERENT'
    left join derived.enterprise e on e.enterprise_id = o.enterprise_id
    union all
    select m.id, m.plain, case n.form when 'FULL' then 3 when 'FORMER' then 4 else 5 end,
           case n.form when 'FULL' then 'EXACT' else n.form end, n.enterprise_id,
           n.form = 'SHORT' and m.code is not null
    from pg_temp.mention m
    join derived.enterprise_name n on n.plain = m.plain
    union all
    select m.id, m.plain, 6, 'NORMALISED', n.enterprise_id,
           m.code is not null
               or not bool_or((m.legal_form is null or n.legal_form is null or m.legal_form = n.legal_form)
                              and (m.places <@ n.places or n.places <@ m.places))
    from pg_temp.mention m
    join derived.enterprise_name n on n.normalised = m.normalised
    group by m.id, m.plain, m.code, n.enterprise_id
    union all
    select m.id, m.plain, 7, null, n.enterprise_id, true
    from pg_temp.mention m
    join derived.enterprise_name n on n.brand = m.brand
    where not exists (select from derived.enterprise_name x where x.plain = m.plain or x.normalised = m.normalised)
)
select distinct s.id, s.strength, s.method, s.enterprise_id, s.doubt
from spoken s
where s.strength = 1
   or not exists (select from pg_temp.word_of_operator o
                  where o.plain = s.plain and o.judgement = 'DIFFERENT' and o.enterprise_id = s.enterprise_id);
analyze pg_temp.evidence;

truncate derived.enterprise_link;
insert into derived.enterprise_link (mention_code, mention_name, enterprise_id, status, method, candidates)
with judged as (
    select v.id,
           case when count(distinct v.enterprise_id) = 1 and not bool_or(v.doubt) then min(v.enterprise_id) end as enterprise_id,
           min(v.method) as method
    from pg_temp.evidence v
    join (select id, min(strength) as strength from pg_temp.evidence group by id) s using (id, strength)
    group by v.id
), candidate as (
    select v.id, v.enterprise_id, e.name, min(v.strength) as strength,
           row_number() over (partition by v.id order by min(v.strength), e.sort) as nth
    from pg_temp.evidence v
    join judged j using (id)
    join derived.enterprise e on e.enterprise_id = v.enterprise_id
    where j.enterprise_id is null
    group by v.id, v.enterprise_id, e.name, e.sort
), listed as (
    select id,
           jsonb_agg(jsonb_build_object(
               'enterprise_id', enterprise_id, 'name', name,
               'why', (array['CODE', 'DECISION', 'EXACT', 'FORMER', 'SHORT', 'NORMALISED', 'BRAND'])[strength])
               order by nth) as candidates
    from candidate
    where nth <= 5
    group by id
)
select m.code, m.name, j.enterprise_id,
       case when j.id is null then 'NONE' when j.enterprise_id is null then 'REVIEW' else 'LINKED' end,
       case when j.enterprise_id is not null then j.method end,
       coalesce(l.candidates, '[]')
from pg_temp.mention m
left join judged j using (id)
left join listed l using (id)
order by m.name, m.code;
analyze derived.enterprise_link;
