-- Which files are to be looked at for corrections, and which rows wait for one. A file comes later than another by its day
-- of receipt, on the same day by when it was registered.
drop table if exists pg_temp.submitted;
create temp table submitted on commit drop as
select f.file_id, f.fingerprint, f.path,
       row_number() over (order by f.received_on, f.file_id) as place,
       c.file_id is null or c.accepted <> f.rows_accepted or c.quarantined <> f.rows_quarantined as unchecked
from source_file f
left join correction_check c using (file_id)
where f.fate = 'READ' and not exists (select from withdrawal w where w.fingerprint = f.fingerprint);

drop table if exists pg_temp.waiting;
create temp table waiting on commit drop as
select w.*, f.cells
from (select q.file_id, q.sheet_no, q.row_no, coalesce(min(q.kind), min(h.kind)) as kind,
             array_agg(distinct q.column_no order by q.column_no) filter (where q.column_no is not null) as wrong,
             bool_and(q.column_no is null) as whole, min(q.seq) as seq
      from open_quarantine q
      join pg_temp.submitted s using (file_id)
      left join source_sheet h using (file_id, sheet_no)
      group by q.file_id, q.sheet_no, q.row_no) w
join quarantined_row f using (file_id, sheet_no, row_no, seq);

-- A file that carries our own list says itself what it corrects; else it must bring a good part of the earlier rows again, or come
-- under the same path.
drop table if exists pg_temp.pair;
create temp table pair (file_id int, by_file_id int, primary key (file_id, by_file_id)) on commit drop;
insert into pg_temp.pair
select distinct o.file_id, m.file_id
from correction_mark m
join pg_temp.submitted c on c.file_id = m.file_id and c.unchecked
join pg_temp.submitted o on o.fingerprint = m.of_file and o.file_id <> c.file_id
where exists (select from pg_temp.waiting w where w.file_id = o.file_id);
insert into pg_temp.pair
select distinct o.file_id, c.file_id
from (select distinct file_id from pg_temp.waiting) w
join pg_temp.submitted o using (file_id)
join file_delivery od on od.fingerprint = o.fingerprint
join file_delivery cd on cd.path = od.path
join pg_temp.submitted c on c.fingerprint = cd.fingerprint and c.unchecked and c.place > o.place
on conflict do nothing;

drop table if exists pg_temp.found_row;
create temp table found_row (
    file_id int, sheet_no int, row_no int, kind text, cells text[], accepted boolean, text text, repeat bigint) on commit drop;
