-- Texts that are alike: logs near an earlier log, problems of one enterprise in other words, difficulties that several enterprises share.
create table derived.log_likeness (
    row_id          bigint not null,
    earlier_row_id  bigint not null,
    similarity      numeric(5, 4) not null,
    primary key (row_id, earlier_row_id)
);
comment on table derived.log_likeness is 'logs that are nearly an earlier one; word-for-word copies may or may not be among them';

create table derived.problem_likeness (
    problem_id          text not null,
    earlier_problem_id  text not null,
    similarity          numeric(5, 4) not null,
    shared              text[] not null,
    primary key (problem_id, earlier_problem_id)
);
comment on table derived.problem_likeness is 'problems of one enterprise that seem to be the same; shared: the words that say so';

create table derived.problem_topic (
    problem_id  text primary key,
    topic       text not null,
    word        text not null
);
comment on table derived.problem_topic is 'the difficulty that a problem tells of, by the words of reference/difficulties.yml; word: the one found';

create table derived.common_problem (
    common_id    text primary key,
    topic        text not null,
    category     text not null,
    industry     text,
    county       text,
    enterprises  int not null,
    problems     int not null,
    open         int not null
);
comment on table derived.common_problem is 'difficulties of three or more enterprises; industry and county are null where the group is wider';

create table derived.common_problem_member (
    common_id   text not null,
    problem_id  text not null,
    primary key (common_id, problem_id)
);

alter table derived.rule_run add column milliseconds bigint;
comment on column derived.rule_run.milliseconds is 'how long the rule took; null when it did not run';
