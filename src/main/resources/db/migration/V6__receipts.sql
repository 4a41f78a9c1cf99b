-- What goes back to the senders, and what came of it.

create table receipt (
    fingerprint  char(64) primary key references source_file (fingerprint),
    path         text not null,
    lines        bigint not null,
    signature    text not null,
    run_id       bigint
);
comment on column receipt.path is 'of the workbook that was written, relative to the folder of receipts';
comment on column receipt.signature is 'over what it lists; another one makes a new workbook';

create table correction_mark (
    file_id       int not null references source_file (file_id),
    sheet_no      int not null,
    row_no        int not null,
    of_file       char(64) not null,
    of_sheet_no   int not null,
    of_row_no     int not null,
    now_row_no    int not null,
    primary key (file_id, sheet_no, row_no)
);
comment on table correction_mark is 'what the list of returned rows in a file says: which row of which earlier file now stands in which row';

create table settled_row (
    file_id      int not null,
    sheet_no     int not null,
    row_no       int not null,
    by_file_id   int not null references source_file (file_id),
    by_sheet_no  int not null,
    by_row_no    int not null,
    outcome      text not null check (outcome in ('CORRECTED', 'REPEATED')),
    run_id       bigint,
    primary key (file_id, sheet_no, row_no)
);
create index settled_row_by on settled_row (by_file_id);
comment on table settled_row is 'quarantined rows that a later file brings again: accepted there (CORRECTED), or set aside there instead (REPEATED)';

create table correction_check (
    file_id      int primary key references source_file (file_id),
    accepted     bigint not null,
    quarantined  bigint not null
);
comment on table correction_check is 'files that were looked at for corrections, as they were read then';

create view open_quarantine as
select q.* from quarantined_row q
where not exists (
    select from settled_row s
    join source_file b on b.file_id = s.by_file_id
    where s.file_id = q.file_id and s.sheet_no = q.sheet_no and s.row_no = q.row_no
      and not exists (select from withdrawal w where w.fingerprint = b.fingerprint));
comment on view open_quarantine is 'what still waits to be corrected';

create function derived.but(cells text[], wrong int[]) returns text language sql immutable parallel safe as $$
    select rtrim(coalesce(string_agg(case when (i - 1)::int = any (wrong) then '' else coalesce(btrim(c), '') end, chr(31) order by i), ''), chr(31))
    from unnest(cells) with ordinality as u (c, i)
$$;
comment on function derived.but is 'the cells of a row as one text, those in the given columns (0-based) left empty';
