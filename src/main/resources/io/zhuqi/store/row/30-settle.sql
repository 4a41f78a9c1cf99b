-- What a file says of its rows itself: the row that stands now where the wrong one has moved to.
drop table if exists pg_temp.settled;
create temp table settled (
    file_id int, sheet_no int, row_no int, by_file_id int, by_sheet_no int, by_row_no int, outcome text) on commit drop;
insert into pg_temp.settled
select distinct on (w.file_id, w.sheet_no, w.row_no) w.file_id, w.sheet_no, w.row_no, r.file_id, r.sheet_no, r.row_no,
       case when r.accepted then 'CORRECTED' else 'REPEATED' end
from pg_temp.waiting w
join pg_temp.submitted o using (file_id)
join correction_mark m on m.of_file = o.fingerprint and m.of_sheet_no = w.sheet_no and m.of_row_no in (w.row_no, 0)
join pg_temp.pair p on p.file_id = w.file_id and p.by_file_id = m.file_id
left join source_sheet os on os.file_id = w.file_id and os.sheet_no = w.sheet_no
join source_sheet cs
  on cs.file_id = m.file_id
 and cs.sheet_no = coalesce((select min(n.sheet_no) from source_sheet n where n.file_id = m.file_id and n.name = os.name), w.sheet_no)
join pg_temp.found_row r
  on r.file_id = m.file_id and r.sheet_no = cs.sheet_no
 and r.row_no = case when m.of_row_no = 0 then w.row_no else m.now_row_no end
order by w.file_id, w.sheet_no, w.row_no, m.of_row_no desc, m.file_id desc;

-- Else by content: everything but the wrong cells is the same. A row that the earlier file had accepted is no correction of another.
drop table if exists pg_temp.left_over;
create temp table left_over on commit drop as
select p.file_id as of_file_id, r.*
from pg_temp.pair p
join pg_temp.found_row r on r.file_id = p.by_file_id
where not exists (
        select from pg_temp.found_row a
        where a.file_id = p.file_id and a.kind = r.kind and a.accepted and a.text = r.text and a.repeat = r.repeat)
  and not exists (
        select from pg_temp.settled s
        where s.by_file_id = r.file_id and s.by_sheet_no = r.sheet_no and s.by_row_no = r.row_no);
analyze pg_temp.left_over;

insert into pg_temp.settled
with open_row as (
    select w.*, derived.but(w.cells, w.wrong) as rest,
           row_number() over (partition by w.file_id, w.kind, w.wrong, derived.but(w.cells, w.wrong) order by w.sheet_no, w.row_no) as k
    from pg_temp.waiting w
    where not w.whole and cardinality(w.cells) > cardinality(w.wrong)
      and not exists (select from pg_temp.settled s where s.file_id = w.file_id and s.sheet_no = w.sheet_no and s.row_no = w.row_no)
), way as (
    select distinct file_id, kind, wrong from open_row
), offered as (
    select l.*, y.wrong, derived.but(l.cells, y.wrong) as rest,
           row_number() over (partition by l.of_file_id, l.file_id, l.kind, y.wrong, derived.but(l.cells, y.wrong)
                              order by l.sheet_no, l.row_no) as k
    from pg_temp.left_over l
    join way y on y.file_id = l.of_file_id and y.kind = l.kind
)
select distinct on (w.file_id, w.sheet_no, w.row_no) w.file_id, w.sheet_no, w.row_no, r.file_id, r.sheet_no, r.row_no,
       case when r.accepted then 'CORRECTED' else 'REPEATED' end
from open_row w
join offered r on r.of_file_id = w.file_id and r.kind = w.kind and r.wrong = w.wrong and r.rest = w.rest and r.k = w.k
order by w.file_id, w.sheet_no, w.row_no, r.file_id desc;

insert into settled_row (file_id, sheet_no, row_no, by_file_id, by_sheet_no, by_row_no, outcome, run_id)
select s.*, :run::bigint from pg_temp.settled s
on conflict (file_id, sheet_no, row_no) do update set by_file_id = excluded.by_file_id, by_sheet_no = excluded.by_sheet_no,
    by_row_no = excluded.by_row_no, outcome = excluded.outcome, run_id = excluded.run_id;

insert into correction_check (file_id, accepted, quarantined)
select f.file_id, f.rows_accepted, f.rows_quarantined from pg_temp.submitted s join source_file f using (file_id) where s.unchecked
on conflict (file_id) do update set accepted = excluded.accepted, quarantined = excluded.quarantined;
