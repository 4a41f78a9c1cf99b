-- Copies of an earlier log, own or another's, word for word once width, case, spaces and punctuation are taken off.
-- Of two copies only the later is one. Not held against anybody: text too short to be anybody's own, form phrases that
-- many officials write, and one entry per enterprise when an official serves two enterprises on the same day.
truncate derived.copied_log;
insert into derived.copied_log (row_id, copied_from_row_id, similarity)
with log as (
    select w.row_id, w.worked_on, w.submitted_at,
           coalesce(w.official_id, w.official_name || '@' || coalesce(w.unit, '')) as writer,
           coalesce(w.enterprise_id, w.enterprise_name, '') as place,
           regexp_replace(lower(normalize(w.content, NFKC)), '[^[:alnum:]]+', '', 'g') as words
    from derived.worklog w
    where w.worked_on <= (select max(as_of) from derived.cutoff)
), keyed as (
    select row_id, worked_on, submitted_at, writer, place, md5(words) as text_key
    from log
    where length(words) >= (select value::int from setting where name = 'copied_min_chars')
), repeated as (
    select text_key
    from keyed
    group by text_key
    having count(*) > 1
       and count(distinct writer) < (select value::int from setting where name = 'copied_boilerplate_officials')
), placed as (
    select row_id,
           first_value(row_id) over in_time as original,
           row_number() over in_time as nth,
           row_number() over (partition by text_key, writer, worked_on
                              order by submitted_at nulls last, row_id) as nth_of_day,
           row_number() over (partition by text_key, writer, worked_on, place
                              order by submitted_at nulls last, row_id) as nth_at_place
    from keyed join repeated using (text_key)
    window in_time as (partition by text_key order by worked_on, submitted_at nulls last, row_id)
)
select row_id, original, 1.0
from placed
where nth > 1 and not (nth_of_day > 1 and nth_at_place = 1);
analyze derived.copied_log;
