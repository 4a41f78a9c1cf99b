-- The files that count: received by the knowledge date, and not withdrawn by then. Without a knowledge date, all that were not withdrawn.
create or replace view derived.known_file as
select f.file_id
from source_file f
where f.received_on <= coalesce((select knowledge_date from derived.state), 'infinity'::date)
  and not exists (
      select from withdrawal w
      where w.fingerprint = f.fingerprint
        and w.withdrawn_on <= coalesce((select knowledge_date from derived.state), 'infinity'::date));
