-- What each county owed for a month, and the first file that brought it. A table belongs to the month in its title, else to
-- the month of the date it states, else to the month in which it was received; one that goes on from earlier months also to those
-- of which its rows tell. A county that sent nothing keeps its rows.
-- Due on the given working day of the following month; 0 is the last working day of the month itself.
truncate derived.submission;
insert into derived.submission (period_start, county, kind, due_on, received_on, received, on_time, file_id)
with known as (
    select f.file_id, f.received_on, f.stated_on, f.sender_county
    from source_file f
    join derived.known_file using (file_id)
), sheet as (
    select s.file_id, s.sheet_no, s.kind, coalesce(s.county, f.sender_county) as county, f.received_on,
           date_trunc('month', coalesce(s.month, s.stated_on, f.stated_on, f.received_on))::date as month
    from known f join source_table s using (file_id)
), told as (
    select distinct file_id, sheet_no, 'problems' as kind, date_trunc('month', raised_on)::date as month from row_problems
    union all
    select distinct file_id, sheet_no, 'handling', date_trunc('month', at)::date from row_handling
    union all
    select distinct file_id, sheet_no, 'worklogs', date_trunc('month', worked_on)::date from row_worklogs
), sent as (
    select county, kind, file_id, received_on, month from sheet
    union all
    select s.county, s.kind, s.file_id, s.received_on, t.month
    from sheet s join told t using (file_id, sheet_no, kind)
    where t.month < s.month
    union all
    select r.county, 'declared', f.file_id, f.received_on, r.month
    from known f join row_declared r using (file_id)
), first_sent as (
    select distinct on (county, kind, month) county, kind, month, file_id, received_on
    from sent
    where county is not null
    order by county, kind, month, received_on, file_id
)
select c.period_start, y.code, p.kind, due.day, s.received_on, s.file_id is not null,
       coalesce(s.received_on <= due.day, false), s.file_id
from derived.cutoff c
cross join county y
cross join (select kind, working_day from pg_temp.submission_plan where owed_by = 'COUNTY') p
join control_calendar month_end on month_end.day = (c.period_start + interval '1 month')::date - 1
left join control_calendar due on due.working and due.ordinal = month_end.ordinal + p.working_day
left join first_sent s on s.county = y.code and s.kind = p.kind and s.month = c.period_start;
analyze derived.submission;
