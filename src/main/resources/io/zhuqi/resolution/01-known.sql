-- What was known on the knowledge date, in the order of submission: day of receipt, date stated in the sheet (else the file),
-- path in natural order, sheet.
truncate derived.known_sheet, derived.key_version, derived.row_key;
insert into derived.known_sheet (file_id, sheet_no, order_no, received_on, sheet_county)
select f.file_id, s.sheet_no,
       row_number() over (order by f.received_on, coalesce(s.stated_on, f.stated_on) nulls first, f.path_order, f.file_id,
                                   s.sheet_no),
       f.received_on, coalesce(s.county, f.sender_county)
from source_file f
join source_sheet s using (file_id)
cross join derived.state t
where f.fate = 'READ' and f.received_on <= t.knowledge_date
  and not exists (select from withdrawal w
                  where w.fingerprint = f.fingerprint and w.withdrawn_on <= t.knowledge_date);
analyze derived.known_sheet;
