-- Of several tables side by side on one sheet each is a sheet of its own; the further ones say on which sheet of the file they stand.
alter table source_sheet add column of_sheet_no int;
