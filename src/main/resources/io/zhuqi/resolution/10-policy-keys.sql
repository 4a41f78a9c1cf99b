-- A measure is known by the number of its document, else the title, and its own number.
insert into derived.row_key (kind, row_key, row_id, order_no, row_no, part)
select 'policies',
       coalesce(d.canonical, derived.fold(r.title)) || '#' || derived.fold(r.measure_no),
       r.row_id, s.order_no, r.row_no, r.part
from row_policies r
join derived.known_sheet s using (file_id, sheet_no)
left join derived.document_number d
  on d.written = r.document_no and d.issuer = coalesce(r.issuer, '');
