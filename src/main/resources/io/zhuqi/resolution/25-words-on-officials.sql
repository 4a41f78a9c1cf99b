-- The last word on an official's name (or name@unit) that was known, unrevoked, on the knowledge date: one on whom it means, and each
-- whom it does not mean, unless a later word says that it does. SAME without an official: nobody of the roster.
drop table if exists pg_temp.person_word;
create temp table person_word on commit drop as
with word as (
    select derived.fold(d.mention) as mention, d.official_id, d.judgement,
           row_number() over (order by greatest(d.decided_on, s.received_on), d.decision_id) as nth
    from decision d
    cross join derived.state t
    left join row_aliases r on r.row_id = d.source_row_id
    left join derived.known_sheet s on s.file_id = r.file_id and s.sheet_no = r.sheet_no
    where d.subject_kind = 'OFFICIAL'
      and (d.revoked_on is null or d.revoked_on > t.knowledge_date)
      and case when d.source_row_id is null then d.decided_on <= t.knowledge_date else s.file_id is not null end
)
select distinct on (w.mention, case w.judgement when 'DIFFERENT' then w.official_id end)
       w.mention, w.official_id, w.judgement
from word w
where not exists (
    select from word later
    where later.mention = w.mention and later.nth > w.nth and later.official_id = w.official_id
      and (later.judgement = 'DIFFERENT') <> (w.judgement = 'DIFFERENT'))
order by w.mention, case w.judgement when 'DIFFERENT' then w.official_id end, w.nth desc;
