-- Everything that is computed from the rows received, for one business date and one knowledge date. Rebuilt in full by each
-- reconciliation, so nothing in it has to be kept. Every table is filled by truncate and insert … select.
create schema if not exists derived;

create table derived.state (
    signature       text,
    period          text,
    business_date   date not null,
    knowledge_date  date not null,
    complete        boolean not null default false
);
create unique index state_single on derived.state ((true));

create table derived.cutoff (
    as_of            date primary key,
    label            text not null unique check (label in ('current', 'previous')),
    period_start     date not null,
    period_end       date not null,
    programme_start  date not null,
    year_start       date not null
);

-- ---------------------------------------------------------------- resolution: versions

create function derived.fold(value text) returns text language sql immutable parallel safe
    return upper(regexp_replace(normalize(coalesce(value, ''), NFKC), '\s+', '', 'g'));
comment on function derived.fold is 'numbers and names made comparable: width, spaces and case taken away; null as empty';

create table derived.known_sheet (
    file_id       int not null,
    sheet_no      int not null,
    order_no      int not null,
    received_on   date not null,
    sheet_county  text,
    primary key (file_id, sheet_no)
);
comment on table derived.known_sheet is 'sheets received by the knowledge date and not withdrawn by then, in the order of submission';

create table derived.row_key (
    kind      text not null,
    row_key   text not null,
    row_id    bigint not null,
    order_no  int not null,
    row_no    int not null,
    part      smallint not null,
    ends      boolean not null default false
);
comment on table derived.row_key is 'work table: keys found and not yet put in order of version';

create table derived.key_version (
    kind           text not null,
    row_key        text not null,
    row_id         bigint not null,
    is_current     boolean not null,
    superseded_by  bigint
);
create index key_version_row on derived.key_version (kind, row_id);
comment on table derived.key_version is 'one line for each row and key; a roster row with two enterprises holds two keys';
comment on column derived.key_version.row_key is 'the key of inputs.md as one text; md5 where it would be long';
comment on column derived.key_version.superseded_by is 'the row that holds the key now, or that ended it; null for that row itself';

-- ---------------------------------------------------------------- resolution: who

create table derived.enterprise (
    enterprise_id     text primary key,
    name              text not null,
    short_name        text,
    former_name       text,
    county            text not null,
    industry          text,
    industry_section  char(1),
    industry_code     text,
    tags              text[] not null default '{}',
    founded_on        date,
    has_party         boolean,
    operating         text,
    declared_size     text,
    restricted        boolean,
    contact           text,
    phone             text,
    sort              int not null,
    row_id            bigint not null
);
comment on column derived.enterprise.enterprise_id is 'the unified social credit code';
comment on column derived.enterprise.industry is 'as the register writes it; code and section are null where GB/T 4754 does not know it';

create table derived.enterprise_year (
    enterprise_id   text not null,
    year            int,
    quarter         int,
    employees       int,
    dispatched      int,
    revenue         numeric(20, 2),
    assets          numeric(20, 2),
    taxable_income  numeric(20, 2),
    vat_sales       numeric(20, 2),
    restricted      boolean,
    declared_size   text,
    row_id          bigint not null
);
create unique index enterprise_year_key on derived.enterprise_year (enterprise_id, coalesce(year, 0), coalesce(quarter, 0));

create table derived.enterprise_name (
    enterprise_id  text not null,
    name           text not null,
    plain          text not null,
    normalised     text not null,
    brand          text not null,
    places         text[] not null default '{}',
    legal_form     text,
    form           text not null check (form in ('FULL', 'FORMER', 'SHORT'))
);
create index enterprise_name_plain on derived.enterprise_name (plain);
create index enterprise_name_normalised on derived.enterprise_name (normalised);
create index enterprise_name_brand on derived.enterprise_name (brand);
comment on column derived.enterprise_name.plain is 'width, brackets, spaces and script made alike; nothing left out';
comment on column derived.enterprise_name.normalised is 'plain without places and legal form';
comment on column derived.enterprise_name.brand is 'the part by which people call the firm';

create table derived.mention_name (
    name        text primary key,
    plain       text not null,
    normalised  text not null,
    brand       text not null,
    places      text[] not null default '{}',
    legal_form  text
);
comment on table derived.mention_name is 'every name of an enterprise that any sheet writes, register included, taken apart';

create table derived.plain_name (
    name   text primary key,
    plain  text not null
);
comment on table derived.plain_name is 'names of persons and of units, made comparable';

create table derived.trade_name (
    name     text primary key,
    code     text,
    section  char(1)
);
comment on table derived.trade_name is 'trades as the register writes them, found in GB/T 4754; null where it does not know them';

create table derived.document_number (
    written    text not null,
    issuer     text not null default '',
    canonical  text not null,
    readable   boolean not null,
    primary key (written, issuer)
);
comment on column derived.document_number.issuer is 'the issuer of the catalogue row; empty where the number was written elsewhere';

create table derived.cited_policy (
    document_no   text not null default '',
    policy_title  text not null default '',
    policy_id     text,
    status        text not null check (status in ('FOUND', 'UNKNOWN', 'AMBIGUOUS')),
    candidates    jsonb not null default '[]',
    primary key (document_no, policy_title)
);

create table derived.enterprise_link (
    mention_code   text,
    mention_name   text,
    enterprise_id  text,
    status         text not null check (status in ('LINKED', 'REVIEW', 'NONE')),
    method         text check (method in ('CODE', 'DECISION', 'EXACT', 'FORMER', 'SHORT', 'NORMALISED')),
    candidates     jsonb not null default '[]'
);
create unique index enterprise_link_key on derived.enterprise_link (coalesce(mention_code, ''), coalesce(mention_name, ''));
comment on column derived.enterprise_link.candidates is '[{"enterprise_id", "name", "why"}], for status REVIEW';

create table derived.official (
    official_id  text primary key,
    name         text not null,
    unit         text not null,
    unit_level   text,
    unit_county  text,
    batch        int,
    post_title   text,
    phone        text,
    row_id       bigint not null
);
comment on column derived.official.batch is 'of the first posting';

create table derived.posting (
    posting_id       text primary key,
    official_id      text not null,
    enterprise_id    text,
    enterprise_text  text,
    county           text not null,
    unit             text not null,
    batch            int,
    started_on       date not null,
    ended_on         date,
    row_id           bigint not null
);
create index posting_official on derived.posting (official_id, started_on);
create index posting_enterprise on derived.posting (enterprise_id, started_on);

create table derived.official_link (
    mention_name           text not null,
    mention_unit           text,
    mention_enterprise_id  text,
    official_id            text,
    status                 text not null check (status in ('LINKED', 'REVIEW', 'NONE')),
    method                 text check (method in ('DECISION', 'UNIT', 'UNIQUE', 'POSTING')),
    candidates             jsonb not null default '[]'
);
create unique index official_link_key
    on derived.official_link (mention_name, coalesce(mention_unit, ''), coalesce(mention_enterprise_id, ''));

-- ---------------------------------------------------------------- resolution: current versions, resolved

create table derived.problem (
    problem_id       text primary key,
    row_id           bigint not null unique,
    problem_no       text,
    county           text not null,
    county_text      text,
    enterprise_name  text,
    credit_code      text,
    description      text,
    category         text,
    raised_on        date,
    official_name    text,
    level            text,
    complexity       text,
    duty_unit        text,
    due_on           date,
    status           text,
    closed_on        date,
    result           text,
    result_text      text,
    extended_to      date,
    policy_cited     text,
    visited_on       date,
    evaluation       text,
    remark           text,
    enterprise_id    text,
    official_id      text,
    unit             text,
    batch            int
);
create index problem_enterprise on derived.problem (enterprise_id);
comment on column derived.problem.county is 'the enterprise''s; UNKNOWN where the enterprise is not resolved';
comment on column derived.problem.county_text is 'the county of the ledger (its column, else its sheet), within which the number counts';

create table derived.handling (
    row_id       bigint primary key,
    problem_id   text,
    problem_no   text,
    step         text,
    at           timestamp,
    new_due_on   date,
    unit         text,
    county       text not null,
    handler      text,
    note         text,
    evaluation   text,
    candidates   jsonb not null default '[]'
);
create index handling_problem on derived.handling (problem_id, at);
comment on column derived.handling.candidates is 'the problems that share the number, where problem_id is null; empty when there is none';

create table derived.worklog (
    worklog_id       bigint primary key,
    row_id           bigint not null,
    worked_on        date,
    official_name    text,
    unit             text,
    unit_text        text,
    enterprise_name  text,
    work_type        text,
    content          text,
    found_problem    text,
    problem_no       text,
    policy_cited     text,
    submitted_at     timestamp,
    log_no           text,
    unfinished       text,
    needs_help       text,
    remark           text,
    enterprise_id    text,
    official_id      text,
    county           text not null,
    batch            int,
    problem_id       text
);
create index worklog_official on derived.worklog (official_id, worked_on);
create index worklog_problem on derived.worklog (problem_id) where problem_id is not null;
comment on column derived.worklog.enterprise_id is 'of the named enterprise, else of the writer''s only posting on that day';
comment on column derived.worklog.county is 'of the posting''s enterprise';
comment on column derived.worklog.unit is 'the official''s sending unit; what the log says stands in unit_text';

create table derived.policy (
    policy_id        text primary key,
    document_no      text,
    title            text not null,
    issuer           text,
    level            text,
    published_on     date,
    effective_on     date,
    expires_on       date,
    policy_category  text,
    basis            text,
    amending_no      text,
    amended_by       text,
    verification     text,
    source           text,
    remark           text,
    measures         int not null,
    row_id           bigint not null
);
comment on column derived.policy.amended_by is 'the canonical number where it can be read, so that it can be joined with policy_id; else as written';

create table derived.measure (
    measure_id          text primary key,
    policy_id           text not null,
    row_id              bigint not null,
    document_no         text,
    title               text,
    measure_no          text not null,
    measure_text        text,
    policy_category     text,
    published_on        date,
    effective_on        date,
    expires_on          date,
    counties            text[],
    industries          text[],
    sizes               text[],
    employees_max       int,
    revenue_max         numeric(20, 2),
    taxable_income_max  numeric(20, 2),
    tags_required       text[],
    size_definition     text,
    condition_feel      text,
    amount_max          numeric(20, 2),
    apply_by            date,
    access              text,
    paying_unit         text,
    channel             text,
    basis               text,
    verification        text,
    source              text,
    remark              text
);
create index measure_policy on derived.measure (policy_id);

create table derived.uptake (
    row_id           bigint primary key,
    enterprise_name  text,
    credit_code      text,
    policy_title     text,
    document_no      text,
    measure_no       text,
    enjoyed_on       date,
    amount           numeric(20, 2),
    handling_unit    text,
    enterprise_id    text,
    county           text not null,
    policy_id        text,
    measure_id       text,
    citation_status  text check (citation_status in ('FOUND', 'UNKNOWN', 'AMBIGUOUS'))
);
create index uptake_enterprise on derived.uptake (enterprise_id, measure_id);

create table derived.fieldcheck (
    row_id           bigint primary key,
    checked_on       date,
    county           text not null,
    enterprise_name  text,
    check_type       text,
    content          text,
    on_the_spot      boolean,
    resolved         boolean,
    resolved_on      date,
    enterprise_id    text
);

create table derived.outcome (
    row_id           bigint primary key,
    outcome_type     text,
    enterprise_name  text,
    credit_code      text,
    happened_on      date,
    tax_kind         text,
    quantity         numeric,
    quantity_approx  boolean,
    unit             text,
    amount           numeric(20, 2),
    office           text,
    official_name    text,
    source           text,
    enterprise_id    text,
    official_id      text,
    county           text not null,
    batch            int
);
comment on column derived.outcome.unit is 'the unit of the quantity; the sending unit is the official''s';

create table derived.inspection (
    row_id           bigint primary key,
    inspected_on     date,
    team             text,
    enterprise_name  text,
    official_name    text,
    on_post          boolean,
    log_proper       boolean,
    opinion          text,
    satisfaction     text,
    enterprise_id    text,
    official_id      text,
    county           text not null,
    unit             text,
    batch            int
);

create table derived.declared (
    row_id      bigint primary key,
    county      text not null,
    month       date,
    collected   int,
    financing   int,
    cost        int,
    talent      int,
    policy      int,
    other       int,
    closed      int,
    visits      int
);

create table derived.absence (
    row_id         bigint primary key,
    official_name  text,
    unit           text,
    unit_text      text,
    started_on     date,
    ended_on       date,
    absence_type   text,
    approved_by    text,
    official_id    text,
    batch          int
);
create index absence_official on derived.absence (official_id);

create table derived.checklist (
    row_id           bigint primary key,
    enterprise_name  text,
    credit_code      text,
    document_no      text,
    measure_no       text,
    verdict          text,
    answers          text,
    checked_by       text,
    checked_on       date,
    enterprise_id    text,
    county           text not null,
    policy_id        text,
    measure_id       text,
    citation_status  text check (citation_status in ('FOUND', 'UNKNOWN', 'AMBIGUOUS'))
);

-- ---------------------------------------------------------------- policy: citations, size, entitlement

create table derived.list_word (
    kind     text not null check (kind in ('COUNTY', 'INDUSTRY', 'SIZE', 'DEFINITION', 'FAVOURED', 'COVERS', 'LABEL')),
    words    text[] not null,
    codes    text[] not null,
    unknown  text[] not null,
    primary key (kind, words)
);
comment on table derived.list_word is 'condition columns of the catalogue, read: the codes meant and the words nobody knows';
comment on column derived.list_word.kind is 'COUNTY, INDUSTRY, SIZE, DEFINITION: columns (no words: the default); FAVOURED: sizes that a definition means by itself; COVERS, LABEL: of a size';

create table derived.size_test (
    definition  text not null,
    trade       text not null,
    trade_sort  int not null,
    industries  text[] not null,
    except_for  text[] not null,
    rung        int not null,
    size        text not null,
    any_of      boolean not null,
    indicator   text,
    comparison  text check (comparison in ('AT_LEAST', 'AT_MOST', 'BELOW')),
    bound       numeric
);
comment on table derived.size_test is 'rungs are tried from the first; one without indicator always holds; the first trade whose industries fit is taken';

create table derived.condition_word (
    condition  text primary key,
    sort       int not null,
    label      text not null,
    question   text not null
);

create table derived.enterprise_figure (
    enterprise_id  text not null,
    year           int not null,
    indicator      text not null,
    value          numeric not null,
    read_from      text not null,
    primary key (year, indicator, enterprise_id)
);
comment on column derived.enterprise_figure.read_from is 'the year, or year and quarters, of the register rows that the value comes from; empty for an undated row';

create table derived.condition_set (
    set_id              int primary key,
    counties            text[],
    counties_unknown    text[],
    industries          text[],
    industries_unknown  text[],
    sizes               text[],
    sizes_unknown       text[],
    definition          text,
    definition_unknown  text[],
    employees_max       int,
    revenue_max         numeric(20, 2),
    taxable_income_max  numeric(20, 2),
    tags_required       text[],
    condition_feel      text
);
comment on table derived.condition_set is 'the conditions of measures, each combination once; null: no such condition';

create table derived.measure_set (
    measure_id  text primary key,
    set_id      int not null
);

create table derived.citation (
    kind        text not null,
    row_id      bigint not null,
    field       text not null,
    cited_text  text not null,
    policy_id   text,
    status      text not null check (status in ('FOUND', 'UNKNOWN', 'AMBIGUOUS')),
    candidates  jsonb not null default '[]',
    primary key (kind, row_id, field, cited_text)
);
create index citation_policy on derived.citation (policy_id);

create table derived.enterprise_size (
    enterprise_id  text not null,
    definition     text not null,
    year           int not null,
    size           text,
    reason         text not null,
    question       text,
    primary key (definition, year, enterprise_id)
);
comment on column derived.enterprise_size.size is 'LARGE, MEDIUM, SMALL or MICRO; null: cannot be told, with the question to ask';

create table derived.entitlement (
    as_of          date not null,
    enterprise_id  text not null,
    measure_id     text not null,
    verdict        text not null check (verdict in ('ENTITLED', 'UNKNOWN', 'NOT')),
    condition      text,
    value_read     text,
    question       text,
    enjoyed        boolean not null,
    uptake_row_id  bigint,
    primary key (as_of, enterprise_id, measure_id)
);

create table derived.entitlement_count (
    as_of          date not null,
    enterprise_id  text not null,
    condition      text not null,
    n              int not null,
    primary key (as_of, enterprise_id, condition)
);

-- ---------------------------------------------------------------- reconciliation

create table derived.problem_state (
    as_of             date not null,
    problem_id        text not null,
    county            text not null,
    unit              text,
    enterprise_id     text,
    official_id       text,
    batch             int,
    category          text,
    level             text,
    raised_on         date,
    assigned_on       date,
    limit_on          date,
    closed_on         date,
    closed            boolean not null,
    sent_back         boolean not null,
    is_open           boolean not null,
    resolved          boolean not null,
    fed_back_on       date,
    evaluated_on      date,
    last_evaluation   text,
    light             text check (light in ('GREEN', 'YELLOW', 'RED', 'GREY')),
    overdue           boolean not null,
    stagnant          boolean not null,
    days_left         int,
    last_touched_on   date,
    handling_days     int,
    on_time           boolean,
    first_closed_on   date,
    reopened_on       date,
    row_id            bigint not null,
    primary key (as_of, problem_id)
);

create table derived.expected_day (
    as_of        date not null,
    official_id  text not null,
    day          date not null,
    primary key (as_of, official_id, day)
);

create table derived.copied_log (
    row_id              bigint primary key,
    copied_from_row_id  bigint not null,
    similarity          numeric not null
);

create table derived.submission (
    period_start  date not null,
    county        text not null,
    kind          text not null,
    due_on        date,
    received_on   date,
    received      boolean not null,
    on_time       boolean not null,
    file_id       int,
    primary key (period_start, county, kind)
);

create table derived.finding (
    finding_id     text primary key,
    code           text not null,
    grp            int,
    severity       text not null check (severity in ('ERROR', 'WARNING', 'INFO')),
    subject        text,
    county         text,
    unit           text,
    enterprise_id  text,
    official_id    text,
    message_args   jsonb not null default '{}',
    kind           text,
    row_id         bigint,
    other_kind     text,
    other_row_id   bigint,
    field          text
);
create index finding_code on derived.finding (code);

create table derived.rule_run (
    code      text primary key,
    grp       int,
    severity  text,
    status    text not null check (status in ('RAN', 'NOT_RUN')),
    reason    text,
    findings  int not null default 0
);

-- ---------------------------------------------------------------- measurement

create table derived.figure (
    code         text collate "C" not null,
    scope        text collate "C" not null,
    "window"     text collate "C" not null,
    unit         text collate "C" not null,
    value        numeric,
    numerator    numeric,
    denominator  numeric,
    approximate  boolean not null default false,
    previous     numeric,
    change       numeric,
    primary key (code, scope, "window", unit)
);
comment on table derived.figure is 'the rows behind the figures lie in derived.pop_<population>';
comment on column derived.figure.unit is 'a unit code, or for quantities the unit that the rows state';
comment on column derived.figure.value is 'null for a rate without a denominator and a median without rows';
comment on column derived.figure.approximate is 'a row behind it states an approximate number';
comment on column derived.figure.change is 'value - previous as printed; percentage points for rates; null where there is no previous';
