-- Which problem of the ledger a log speaks of that gives no number.
create table if not exists derived.log_problem (
    row_id      bigint not null,
    problem_id  text not null,
    similarity  numeric(5, 4) not null,
    shared      text[] not null,
    told        text not null check (told in ('FOUND', 'SOLVED')),
    primary key (row_id, problem_id)
);
comment on table derived.log_problem is 'logs without the number of a problem of the ledger, and the problems of the same enterprise whose words they have';
comment on column derived.log_problem.told is 'what the log tells: that a problem was found, or that one is solved';
