-- The time of the last change of any kind, which no program can set back, tells content that was exchanged under the same size and time.
truncate file_sighting;
alter table file_sighting add column changed_nanos bigint not null;
comment on table file_sighting is 'spares hashing a file whose path, size, time of modification and time of change are those seen last; may be emptied at any time';
comment on column file_sighting.changed_nanos is '0 where the file system keeps no such time';
