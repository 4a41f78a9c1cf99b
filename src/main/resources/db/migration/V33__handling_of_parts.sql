-- A step that names a number under which a ledger row tells several problems is a step of each of them.
alter table derived.handling drop constraint handling_pkey;
create unique index handling_row on derived.handling (row_id, problem_id) nulls not distinct;
