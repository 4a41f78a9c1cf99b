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

-- Which of the problems that a log lists are meant.
alter table derived.log_problem add column if not exists parts int[] not null default '{1}';
comment on column derived.log_problem.parts is 'the parts of the log, from 1, that have the words of the problem';
create table if not exists derived.log_part (
    row_id  bigint not null,
    part    int not null,
    words   text not null,
    primary key (row_id, part)
);
comment on table derived.log_part is 'the problems that a log without the number of a problem says it found, from 1; several where it lists several';
