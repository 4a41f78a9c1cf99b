-- Days on which an official owes a log: working days of the postings inside the programme, absences left out.
-- Leave and holidays are not held against anybody; an official with two enterprises owes one log a day.
truncate derived.expected_day;
insert into derived.expected_day (as_of, official_id, day)
select distinct c.as_of, p.official_id, d.day
from derived.cutoff c
join derived.posting p on p.official_id is not null and p.started_on <= c.as_of
join control_calendar d
  on d.day between greatest(p.started_on, c.programme_start) and least(coalesce(p.ended_on, c.as_of), c.as_of)
 and d.working
where not exists (
    select from derived.absence a
    where a.official_id = p.official_id and d.day between a.started_on and a.ended_on);
analyze derived.expected_day;
