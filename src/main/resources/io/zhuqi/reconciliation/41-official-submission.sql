-- What every official owed for a month: who was posted and at work on one of its days owes logs of it. Leave of a whole month owes
-- nothing. Unit and county are those of the posting that was the last in the month.
truncate derived.official_submission;
insert into derived.official_submission
    (period_start, official_id, kind, unit, county, days_due, days_written, due_on, received_on, received, on_time, file_id)
with due as (
    select c.period_start, c.as_of, d.official_id, count(*) as days
    from derived.cutoff c
    join derived.expected_day d on d.as_of = c.as_of and d.day >= c.period_start
    group by c.period_start, c.as_of, d.official_id
), place as (
    select distinct on (d.period_start, d.official_id) d.period_start, d.official_id, p.unit, p.county
    from due d
    join derived.posting p on p.official_id = d.official_id and p.started_on <= d.as_of
    order by d.period_start, d.official_id, p.started_on desc, p.posting_id
), written as (
    select d.period_start, d.official_id, count(distinct w.worked_on) as days, min(f.received_on) as received_on,
           (array_agg(f.file_id order by f.received_on, f.file_id))[1] as file_id
    from due d
    join derived.worklog w on w.official_id = d.official_id and w.worked_on between d.period_start and d.as_of
    join row_worklogs r on r.row_id = w.row_id
    join source_file f on f.file_id = r.file_id
    group by d.period_start, d.official_id
)
select d.period_start, d.official_id, p.kind, l.unit, l.county, d.days, coalesce(w.days, 0), limit_day.day, w.received_on,
       w.file_id is not null, coalesce(w.received_on <= limit_day.day, false), w.file_id
from due d
join place l using (period_start, official_id)
cross join (select kind, working_day from pg_temp.submission_plan where owed_by = 'OFFICIAL') p
join control_calendar month_end on month_end.day = (d.period_start + interval '1 month')::date - 1
left join control_calendar limit_day on limit_day.working and limit_day.ordinal = month_end.ordinal + p.working_day
left join written w using (period_start, official_id);
analyze derived.official_submission;
