-- A name without its unit may mean one official before a day and another after it, where one takes over from the other.
alter table derived.official_link
    add column from_day date not null default '-infinity',
    add column until_day date not null default 'infinity',
    add column score numeric(8, 1),
    add column features jsonb not null default '[]';
drop index derived.official_link_key;
create unique index official_link_key
    on derived.official_link (mention_name, coalesce(mention_unit, ''), coalesce(mention_enterprise_id, ''), from_day);
comment on column derived.official_link.from_day is 'the link holds for rows of this day to until_day; the days of one mention do not overlap and leave no gap';
comment on column derived.official_link.score is 'for status LINKED: sum of the features, save for an operator''s decision';
comment on column derived.official_link.features is '[{"kind", "mention", "registered", "points"}], for status LINKED';
comment on column derived.official_link.candidates is '[{"official_id", "name", "unit", "score", "features"}], best first, for status REVIEW';
alter table derived.official_link drop constraint official_link_method_check;
alter table derived.official_link
    add check (method in ('DECISION', 'UNIT', 'UNIQUE', 'POSTING', 'SOUND', 'LOOK_ALIKE'));

create table derived.official_points (
    kind    text primary key,
    points  numeric(8, 1) not null
);
comment on table derived.official_points is 'officials.yml: what each comparison adds to the score of an official, and the limits';

create table derived.alike_person (
    name   text not null,
    other  text not null,
    kind   text not null check (kind in ('SOUND', 'LOOK_ALIKE')),
    primary key (name, other)
);
comment on table derived.alike_person is 'plain names of persons one of whom may be the other misspelt: they sound alike, or one character looks alike or changed places; both directions';

create table derived.official_identity (
    person       text not null,
    unit_plain   text not null,
    said_id      text not null,
    official_id  text not null,
    primary key (person, unit_plain)
);
comment on table derived.official_identity is 'each name and unit on the roster, made comparable; said_id: as the first sheet wrote them; official_id: of the person, another one where an operator said that two spellings are one';

create index decision_source on decision (source_row_id) where source_row_id is not null;
