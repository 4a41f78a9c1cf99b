-- An operator's word in the sheet of confirmed names becomes a decision, once and for ever; it can be revoked, not changed.
insert into decision (subject_kind, mention, enterprise_id, judgement, decided_by, decided_on, source_row_id)
select 'ENTERPRISE', r.original_name, r.credit_code, 'SAME', r.confirmed_by, coalesce(r.confirmed_on, s.received_on), r.row_id
from row_aliases r
join derived.known_sheet s using (file_id, sheet_no)
where not exists (select from decision d where d.source_row_id = r.row_id)
order by s.order_no, r.row_no, r.part;

insert into derived.row_key (kind, row_key, row_id, order_no, row_no, part)
select 'aliases', derived.fold(r.original_name), r.row_id, s.order_no, r.row_no, r.part
from row_aliases r
join derived.known_sheet s using (file_id, sheet_no);
