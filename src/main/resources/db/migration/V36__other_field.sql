-- Both sides of a finding to the cell.
alter table derived.finding add column other_field text;
comment on column derived.finding.other_field is 'the field of the other row that shows it; null when it is the row as a whole';
create index outcome_enterprise on derived.outcome (enterprise_id, outcome_type);
