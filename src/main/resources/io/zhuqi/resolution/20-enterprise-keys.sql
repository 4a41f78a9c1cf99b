-- The register: one row for each code, and for each year and quarter that it states figures for.
insert into derived.row_key (kind, row_key, row_id, order_no, row_no, part)
select 'enterprises', r.credit_code || coalesce('#' || r.year, '') || coalesce('#Q' || r.quarter, ''),
       r.row_id, s.order_no, r.row_no, r.part
from row_enterprises r
join derived.known_sheet s using (file_id, sheet_no);
