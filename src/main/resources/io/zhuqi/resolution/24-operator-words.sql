-- The last word on a name that was known, unrevoked, on the knowledge date: one on whom it means, and each whom it does not mean, unless
-- a later word says that it does. SAME without anybody: nobody of the register. Names of firms and of officials (name or name@unit)
-- are made comparable.
drop table if exists pg_temp.operator_word;
create temp table operator_word on commit drop as
with word as (
    select d.subject_kind, case d.subject_kind when 'OFFICIAL' then derived.fold(d.mention) else m.plain end as mention,
           coalesce(d.enterprise_id, d.official_id) as meant, d.judgement,
           row_number() over (order by greatest(d.decided_on, s.received_on), d.decision_id) as nth
    from decision d
    cross join derived.state t
    left join derived.mention_name m on m.name = d.mention
    left join row_aliases r on r.row_id = d.source_row_id
    left join derived.known_sheet s on s.file_id = r.file_id and s.sheet_no = r.sheet_no
    where (d.revoked_on is null or d.revoked_on > t.knowledge_date)
      and case when d.source_row_id is null then d.decided_on <= t.knowledge_date else s.file_id is not null end
)
select distinct on (w.subject_kind, w.mention, case w.judgement when 'DIFFERENT' then w.meant end)
       w.subject_kind, w.mention, w.meant, w.judgement
from word w
where not exists (
    select from word later
    where later.subject_kind = w.subject_kind and later.mention = w.mention and later.nth > w.nth and later.meant = w.meant
      and (later.judgement = 'DIFFERENT') <> (w.judgement = 'DIFFERENT'))
order by w.subject_kind, w.mention, case w.judgement when 'DIFFERENT' then w.meant end, w.nth desc;
