-- Which measures may help with a problem, found by meaning.
create table derived.suggestion (
    problem_id  text not null,
    measure_id  text not null,
    place       int not null,
    score       numeric(12, 3) not null,
    words       text[] not null,
    verdict     text check (verdict in ('ENTITLED', 'UNKNOWN')),
    enjoyed     boolean not null default false,
    primary key (problem_id, measure_id)
);
comment on table derived.suggestion is 'the best measures in force for each problem, place 1 the best; those to which the enterprise is not entitled are left out';
comment on column derived.suggestion.score is 'comparable only among the suggestions for one problem';
comment on column derived.suggestion.words is 'the telling words that problem and measure share, the rarest first';
comment on column derived.suggestion.verdict is 'of the enterprise on the current cut-off; null where nobody serves it';
