-- An operator's word in a sheet of confirmed names becomes a decision, once and for ever; it can be revoked, not changed. What a sheet
-- says that is known already, because a later copy of it came back, is not said again; what waits for a word is none.
drop table if exists pg_temp.said;
create temp table said on commit drop as
select case when r.official is null then 'ENTERPRISE' else 'OFFICIAL' end as subject_kind, r.original_name as mention,
       case when r.judgement is distinct from 'NONE' then r.credit_code end as enterprise_id,
       case when r.judgement is distinct from 'NONE' then r.official end as official_id,
       case when coalesce(r.judgement, 'NONE') = 'NONE' then 'SAME' else r.judgement end as judgement,
       r.confirmed_by, r.confirmed_on, r.reason, r.row_id, s.received_on, s.order_no, r.row_no, r.part
from row_aliases r
join derived.known_sheet s using (file_id, sheet_no)
where r.judgement is distinct from 'PENDING';
analyze pg_temp.said;

insert into decision (
    subject_kind, mention, enterprise_id, official_id, judgement, decided_by, decided_on, reason, source_row_id)
select n.subject_kind, n.mention, n.enterprise_id, n.official_id, n.judgement, n.confirmed_by,
       coalesce(n.confirmed_on, n.received_on), n.reason, n.row_id
from pg_temp.said n
where not exists (select from decision d where d.source_row_id = n.row_id)
  and not exists (
    select from pg_temp.said e
    where e.subject_kind = n.subject_kind and e.mention = n.mention and e.judgement = n.judgement
      and e.enterprise_id is not distinct from n.enterprise_id and e.official_id is not distinct from n.official_id
      and e.confirmed_by is not distinct from n.confirmed_by
      and coalesce(n.confirmed_on, e.confirmed_on) is not distinct from e.confirmed_on
      and (e.order_no, e.row_no, e.part) < (n.order_no, n.row_no, n.part))
order by n.order_no, n.row_no, n.part;

insert into derived.row_key (kind, row_key, row_id, order_no, row_no, part)
select 'aliases', concat_ws('#', derived.fold(r.original_name), coalesce(r.official, case when r.judgement is not null then r.credit_code end)),
       r.row_id, s.order_no, r.row_no, r.part
from row_aliases r
join derived.known_sheet s using (file_id, sheet_no);
