-- What every official owed for a month, and the first file that brought some of it.
create table derived.official_submission (
    period_start  date not null,
    official_id   text not null,
    kind          text not null,
    unit          text not null,
    county        text not null,
    days_due      int not null,
    days_written  int not null,
    due_on        date,
    received_on   date,
    received      boolean not null,
    on_time       boolean not null,
    file_id       int,
    primary key (period_start, official_id, kind)
);
comment on column derived.official_submission.days_due is 'working days of postings in the month up to the business date, leave taken off';
comment on column derived.official_submission.on_time is 'whether something had come by the due date';
