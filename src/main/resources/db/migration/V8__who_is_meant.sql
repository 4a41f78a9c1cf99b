-- Names are scored outside the database; what each comparison said is kept here as an edge, for rules, lists and people to read.
create table derived.name_score (
    mention_name   text not null,
    nth            int not null,
    enterprise_id  text not null,
    score          numeric(8, 1) not null,
    certain        boolean not null,
    posting_may    boolean not null,
    features       jsonb not null,
    primary key (mention_name, nth)
);
comment on table derived.name_score is 'enterprises that a name as written may mean, best first; none for a name that the register holds letter by letter';
comment on column derived.name_score.score is 'sum of the features, in bits';
comment on column derived.name_score.certain is 'nth = 1 and the name alone decides';
comment on column derived.name_score.posting_may is 'the score is enough for the writer''s posting to decide';
comment on column derived.name_score.features is '[{"kind", "mention", "registered", "bits"}]';

alter table derived.enterprise_link drop constraint enterprise_link_method_check;
alter table derived.enterprise_link
    add check (method in ('CODE', 'DECISION', 'EXACT', 'FORMER', 'SHORT', 'SCORED', 'POSTING')),
    add column score numeric(8, 1),
    add column features jsonb not null default '[]';
comment on column derived.enterprise_link.score is 'for method SCORED and POSTING: what the name alone scores';
comment on column derived.enterprise_link.candidates is '[{"enterprise_id", "name", "why", "score", "features"}], for status REVIEW';

-- Names are taken apart in memory now; the tables keep what decisions and exact names are found by.
drop index derived.enterprise_name_normalised;
drop index derived.enterprise_name_brand;
alter table derived.enterprise_name
    drop column normalised, drop column brand, drop column places, drop column legal_form;
alter table derived.mention_name
    drop column normalised, drop column brand, drop column places, drop column legal_form;

alter table derived.plain_name add column sound text;
comment on column derived.plain_name.sound is 'syllables without tone; equal for names that sound alike';
alter table derived.official_link drop constraint official_link_method_check;
alter table derived.official_link
    add check (method in ('DECISION', 'UNIT', 'UNIQUE', 'POSTING', 'SOUND'));
