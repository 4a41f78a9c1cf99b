-- A sheet may hold several tables, each of its own kind, with its own title. source_sheet tells of the first of them.
create table source_table (
    file_id     int not null,
    sheet_no    int not null,
    table_no    int not null,
    kind        text not null,
    header_row  int not null,
    mapping     jsonb not null default '{}',
    county      text,
    month       date,
    stated_on   date,
    primary key (file_id, sheet_no, table_no),
    foreign key (file_id, sheet_no) references source_sheet (file_id, sheet_no) on delete cascade
);
insert into source_table (file_id, sheet_no, table_no, kind, header_row, mapping, county, month, stated_on)
select file_id, sheet_no, 0, kind, coalesce(header_row, 0), mapping, county, month, stated_on
from source_sheet where kind is not null;
