-- Findings about a sheet as a whole, and findings whose other side is more rows than one.
alter table derived.finding add column file_id int, add column sheet_no int;
comment on column derived.finding.file_id is 'the file that shows it where no single row does; null where a row does or nothing came';
comment on column derived.finding.sheet_no is 'its sheet; null when it is the file as a whole';
create table derived.finding_row (
    finding_id  text not null,
    row_id      bigint not null,
    primary key (finding_id, row_id)
);
comment on table derived.finding_row is 'all rows of the other side, of the kind derived.finding.other_kind, where there are more than one finding can name';
