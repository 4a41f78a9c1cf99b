-- Entitlement clause by clause: single conditions, facts and answers, expressions, and what is wrong with the catalogue.
drop view if exists derived.entitlement_clause;
drop view if exists derived.set_clause;
drop table derived.condition_set, derived.measure_set;

create table derived.condition_atom (
    atom_id     int primary key,
    code        text not null,
    codes       text[],
    unknown     text[],
    definition  text,
    bound       numeric,
    expression  text,
    demanded    text not null
);
comment on table derived.condition_atom is 'single conditions of measures, each once';
comment on column derived.condition_atom.codes is 'counties, trades, sizes or tags of which one (tags: each) is demanded';
comment on column derived.condition_atom.unknown is 'words of the catalogue that nobody knows';
comment on column derived.condition_atom.bound is 'the most that is allowed';
comment on column derived.condition_atom.expression is 'the further condition as the catalogue writes it';
comment on column derived.condition_atom.demanded is 'what is demanded, for people';

create table derived.measure_atom (
    measure_id  text not null,
    atom_id     int not null,
    primary key (measure_id, atom_id)
);
create index measure_atom_atom on derived.measure_atom (atom_id);

create table derived.fact_word (
    fact      text primary key,
    type      text not null check (type in ('NUMBER', 'BOOLEAN', 'TEXT', 'DATE', 'LIST')),
    source    text not null check (source in ('FIGURE', 'REGISTER', 'SIZE', 'ANSWER')),
    code      text not null default '',
    question  text not null,
    sort      int not null
);
comment on column derived.fact_word.code is 'the yearly figure, the column of the register or the definition of size that tells it';

create table derived.answer (
    year           int not null,
    enterprise_id  text not null,
    fact           text not null,
    is_tag         boolean not null,
    atom_id        int,
    value          jsonb not null,
    said           text not null,
    row_id         bigint not null,
    answered_on    date not null,
    answered_by    text
);
create unique index answer_key on derived.answer (year, enterprise_id, fact, is_tag, coalesce(atom_id, 0));
comment on table derived.answer is 'what officials answered on checklists, the latest word in a year; it counts where the register is silent';
comment on column derived.answer.is_tag is 'a yes or no about one tag, whose name stands in fact';
comment on column derived.answer.atom_id is 'the further condition that an answer as a whole speaks of';

create table derived.answer_problem (
    row_id         bigint not null,
    seq            int not null,
    enterprise_id  text not null,
    kind           text not null check (kind in ('UNKNOWN_FACT', 'UNREADABLE')),
    item           text not null,
    primary key (row_id, seq)
);

create table derived.enterprise_state (
    year              int not null,
    enterprise_id     text not null,
    county            text not null,
    industry          text,
    industry_section  text,
    industry_code     text,
    tags              text[] not null,
    tags_denied       text[] not null,
    tags_known        boolean not null,
    county_answer     bigint,
    industry_answer   bigint,
    tags_answer       bigint,
    primary key (year, enterprise_id)
);
comment on table derived.enterprise_state is 'the master row of the register, blanks filled by answers; the answer''s row where one did';

create type derived.figure_read as (value numeric, read_from text, kind text, row_id bigint, field text);

alter table derived.enterprise_figure add column kind text;
alter table derived.enterprise_figure add column row_id bigint;
alter table derived.enterprise_figure add column field text;
comment on column derived.enterprise_figure.row_id is 'the row that tells it; of an average the last one';

create table derived.measure_place (
    as_of       date not null,
    measure_id  text not null,
    place       int not null,
    primary key (as_of, measure_id)
);
comment on table derived.measure_place is 'measures in force and their places, from 0, in masks of that cut-off';

create table derived.atom_mask (
    as_of    date not null,
    atom_id  int not null,
    mask     bit varying not null,
    primary key (as_of, atom_id)
);

create table derived.code_mask (
    as_of          date not null,
    enterprise_id  text not null,
    code           text not null,
    failed         bit varying not null,
    open           bit varying not null
);
comment on table derived.code_mask is 'measures in force that an enterprise fails, and those that cannot be told, by a kind of condition; none: no row';

create table derived.enterprise_fact (
    year           int not null,
    enterprise_id  text not null,
    fact           text not null,
    value          jsonb not null,
    kind           text,
    row_id         bigint,
    field          text,
    read_from      text not null default '',
    primary key (year, enterprise_id, fact)
);
comment on table derived.enterprise_fact is 'facts of which expressions speak, as far as they are known';

create table derived.feel_expression (
    atom_id     int primary key,
    expression  text not null,
    facts       text[] not null,
    mistake     text,
    detail      text not null default ''
);

create table derived.feel_case (
    case_id   bigint primary key,
    atom_id   int not null,
    facts     jsonb not null,
    verdict   text check (verdict in ('TRUE', 'FALSE', 'UNKNOWN')),
    failure   text
);
comment on table derived.feel_case is 'each expression with each different combination of facts, evaluated once';

create table derived.feel_pair (
    year           int not null,
    enterprise_id  text not null,
    atom_id        int not null,
    case_id        bigint not null,
    primary key (year, enterprise_id, atom_id)
);

create table derived.catalogue_mistake (
    code        text not null,
    measure_id  text,
    row_id      bigint not null,
    field       text not null,
    args        jsonb not null
);
create index catalogue_mistake_code on derived.catalogue_mistake (code);
comment on table derived.catalogue_mistake is 'what is wrong with catalogue rows and needs a library to find out';

create table derived.legal_maximum (
    policy_id  text,
    tax_kind   text,
    from_day   date not null,
    until_day  date not null,
    amount     numeric(20, 2) not null,
    reference  text not null
);
comment on table derived.legal_maximum is 'the most that one enterprise can gain in a year by a document, or of a tax';

create table derived.exclusive_measure (
    measure_id   text not null,
    other_id     text not null,
    reason       text not null,
    primary key (measure_id, other_id)
);

create table derived.yearly_choice (
    policy_id  text primary key,
    reference  text not null
);
comment on table derived.yearly_choice is 'documents whose benefit must be chosen within the year and cannot be made up for later';

alter table derived.size_test add column from_day date;
alter table derived.size_test add column until_day date;
comment on column derived.size_test.until_day is 'a year is judged by what is in force on its last day; null: until further notice';

create table derived.empty_mask (
    as_of  date primary key,
    mask   bit varying not null
);
comment on table derived.empty_mask is 'one 0 for each measure in force';

create table derived.fact_label (
    code_column  text not null,
    code         text not null,
    label        text not null,
    primary key (code_column, code)
);
comment on table derived.fact_label is 'the words by which expressions compare coded columns of the register';

alter table derived.entitlement add column kind text;
alter table derived.entitlement add column row_id bigint;
alter table derived.entitlement add column field text;
comment on column derived.entitlement.row_id is 'the row of the register or checklist from which the deciding value was read';
