-- Logs that were sent and set aside because something in the row is wrong: who sent such a log has not sent nothing. The official is told by
-- a cell that holds the name and nothing else; of namesakes it speaks for each. What came after the knowledge date, was withdrawn by then,
-- or has been corrected by a file known by then is left out.
drop view if exists derived.set_aside_log;
create view derived.set_aside_log as
with cell as (
    select distinct q.file_id, q.sheet_no, q.row_no, derived.fold(c.words) as words
    from quarantined_row q
    join derived.known_file using (file_id)
    cross join lateral unnest(q.cells) c(words)
    where q.kind = 'worklogs' and length(c.words) between 2 and 40
      and not exists (
          select from settled_row s
          join derived.known_file b on b.file_id = s.by_file_id
          where s.file_id = q.file_id and s.sheet_no = q.sheet_no and s.row_no = q.row_no)
)
select o.official_id, count(*) as rows
from derived.official o
join cell on cell.words = derived.fold(o.name)
group by o.official_id;
comment on view derived.set_aside_log is 'how many rows of logs of each official wait to be corrected; officials without any are left out';
