-- Copies of an earlier log, own or another's: word for word once width, case, spaces and punctuation are taken off, or nearly so
-- (derived.log_likeness). Of two copies only the later is one. Not held against anybody: text too short to be anybody's own, form phrases
-- that many officials write, one entry per enterprise when an official serves two enterprises on the same day, and what two officials
-- write alike, though not word for word, about one enterprise on one day.
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
), word_for_word as (
    select row_id, original, 1.0 as similarity
    from placed
    where nth > 1 and not (nth_of_day > 1 and nth_at_place = 1)
), near as (
    select n.row_id, n.earlier_row_id, n.similarity, e.writer = l.writer and e.worked_on = l.worked_on and e.place <> l.place as twin,
           e.worked_on = l.worked_on and e.place = l.place and e.place <> '' and e.writer <> l.writer as joint,
           row_number() over (partition by n.row_id
                              order by n.similarity desc, e.worked_on, e.submitted_at nulls last, e.row_id) as nth
    from derived.log_likeness n
    join log l on l.row_id = n.row_id
    join log e on e.row_id = n.earlier_row_id
    where l.words <> e.words
), near_copy as (
    select distinct on (row_id) row_id, earlier_row_id, similarity
    from near n
    where not joint and not exists (select from near t where t.row_id = n.row_id and t.twin)
      and not exists (select from placed p where p.row_id = n.row_id and p.nth > 1)
    order by row_id, nth
)
select row_id, original, similarity from word_for_word
union all
select row_id, earlier_row_id, similarity from near_copy;
analyze derived.copied_log;
