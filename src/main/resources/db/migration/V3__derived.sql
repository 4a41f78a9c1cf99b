-- Everything that is computed from the rows received; rebuilt in full by each reconciliation, so nothing in it has to be kept.
create schema if not exists derived;
