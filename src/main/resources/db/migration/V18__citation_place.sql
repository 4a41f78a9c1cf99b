-- Where a policy is cited, to the character, and by what.
alter table derived.citation add column means text check (means in ('NUMBER', 'TITLE', 'POPULAR_NAME'));
alter table derived.citation add column file_id int;
alter table derived.citation add column sheet_no int;
alter table derived.citation add column row_no int;
alter table derived.citation add column column_no int;
alter table derived.citation add column start_at int;
comment on column derived.citation.column_no is '0-based; null where the field comes from no column';
comment on column derived.citation.start_at is 'from which character of the field on, 0-based';
