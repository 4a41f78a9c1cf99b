-- All findings in one place: those of the rules, and what intake noticed, set aside or refused. What came after the knowledge date or
-- was withdrawn by then is left out, and so is what a later file known by then has corrected or brought again.
-- column_no is 0-based; severity of what is set aside or refused is ERROR.
create table if not exists derived.finding_place (
    kind      text not null,
    row_id    bigint not null,
    file_id   int not null,
    sheet_no  int not null,
    row_no    int not null,
    primary key (kind, row_id)
);
comment on table derived.finding_place is 'where the rows stood of which rule findings speak';

create or replace function derived.column_letters(column_no int) returns text language sql immutable parallel safe as $$
    select case
        when column_no < 26 then chr(65 + column_no)
        when column_no < 702 then chr(64 + column_no / 26) || chr(65 + column_no % 26)
        else chr(65 + (column_no - 702) / 676) || chr(65 + (column_no - 702) % 676 / 26) || chr(65 + column_no % 26)
    end
$$;

create or replace function derived.brief(words text, most int) returns text language sql immutable parallel safe as $$
    select case when length(words) > most then left(words, most - 1) || '…' else words end
$$;
comment on function derived.brief is 'a text for a message, at most so many characters';

drop view if exists derived.all_finding;
create view derived.all_finding as
with known_file as (
    select f.file_id, f.fingerprint, f.path, f.path_order, f.sender_county, f.run_id, f.fate, f.refusal_code, f.refusal_text
    from source_file f
    join derived.known_file using (file_id)
), everything as (
    select f.finding_id, 'RULE' as origin, f.code, f.grp, f.severity, f.subject, f.county, f.unit, f.enterprise_id, f.official_id,
           f.message_args, f.kind, f.row_id, f.other_kind, f.other_row_id, f.field, null::text as value,
           s.file_id, s.path, s.path_order, h.sheet_no, h.name as sheet_name, p.row_no,
           case when jsonb_typeof(h.mapping -> f.field) = 'number' then (h.mapping ->> f.field)::int end as column_no,
           os.path as other_path, oh.name as other_sheet_name, op.row_no as other_row_no,
           case when jsonb_typeof(oh.mapping -> f.other_field) = 'number' then (oh.mapping ->> f.other_field)::int end as other_column_no,
           op.file_id as other_file_id, s.run_id
    from derived.finding f
    left join derived.finding_place p on p.kind = f.kind and p.row_id = f.row_id
    left join source_file s on s.file_id = coalesce(p.file_id, f.file_id)
    left join source_sheet h on h.file_id = s.file_id and h.sheet_no = coalesce(p.sheet_no, f.sheet_no)
    left join derived.finding_place op on op.kind = f.other_kind and op.row_id = f.other_row_id
    left join source_file os on os.file_id = op.file_id
    left join source_sheet oh on oh.file_id = op.file_id and oh.sheet_no = op.sheet_no
    union all
    select md5(concat_ws(chr(31), 'WARNING', f.fingerprint, w.sheet_no, w.row_no, w.seq, w.code)), 'WARNING', w.code, null,
           w.severity, 'file:' || f.path, coalesce(h.county, f.sender_county), null, null, null,
           w.args, w.kind, null, null, null, w.field, w.value,
           w.file_id, f.path, f.path_order, w.sheet_no, h.name, w.row_no, w.column_no,
           null, null, null, null, null, w.run_id
    from row_warning w
    join known_file f using (file_id)
    left join source_sheet h on h.file_id = w.file_id and h.sheet_no = w.sheet_no
    union all
    select md5(concat_ws(chr(31), 'QUARANTINE', f.fingerprint, q.sheet_no, q.row_no, q.seq, q.code)), 'QUARANTINE', q.code, null,
           'ERROR', 'file:' || f.path, coalesce(h.county, f.sender_county), null, null, null,
           q.args, q.kind, null, null, null, q.field, q.value,
           q.file_id, f.path, f.path_order, q.sheet_no, h.name, q.row_no, q.column_no,
           null, null, null, null, null, q.run_id
    from quarantined_row q
    join known_file f using (file_id)
    left join source_sheet h on h.file_id = q.file_id and h.sheet_no = q.sheet_no
    where not exists (
        select from settled_row d
        join known_file b on b.file_id = d.by_file_id
        where d.file_id = q.file_id and d.sheet_no = q.sheet_no and d.row_no = q.row_no)
    union all
    select md5(concat_ws(chr(31), 'REFUSAL', f.fingerprint)), 'REFUSAL', coalesce(f.refusal_code, 'REFUSED'), null,
           'ERROR', 'file:' || f.path, f.sender_county, null, null, null,
           jsonb_build_object('path', f.path, 'text', coalesce(f.refusal_text, '')), null, null, null, null, null, null,
           f.file_id, f.path, f.path_order, null, null, null, null,
           null, null, null, null, null, f.run_id
    from known_file f
    where f.fate = 'REFUSED'
)
select e.*, derived.column_letters(e.column_no) as column_letter from everything e;

drop view if exists derived.all_finding_row;
create view derived.all_finding_row as
select f.finding_id, f.code, f.subject, f.county, f.message_args, f.other_kind, o.row_id, s.path, s.path_order, p.sheet_no, h.name as sheet_name, p.row_no,
       case when jsonb_typeof(h.mapping -> f.other_field) = 'number' then (h.mapping ->> f.other_field)::int end as column_no
from derived.finding f
join derived.finding_row o on o.finding_id = f.finding_id
join derived.finding_place p on p.kind = f.other_kind and p.row_id = o.row_id
join source_file s on s.file_id = p.file_id
left join source_sheet h on h.file_id = p.file_id and h.sheet_no = p.sheet_no;
comment on view derived.all_finding_row is 'each row of the other side of a finding, where there are more than one, with its cell';
