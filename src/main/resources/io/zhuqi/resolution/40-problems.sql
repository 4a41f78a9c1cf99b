-- A problem is known by its number within its county (the enterprise's, else the ledger's), else by enterprise, day and words.
drop table if exists pg_temp.ledger;
create temp table ledger on commit drop as
select k.*, case when k.number <> '' then k.county_key || ':' || k.number
                 else k.county_key || ':' || md5(k.enterprise_key || '#' || k.raised_on || '#' || k.words) end as problem_id
from (
    select r.row_id, s.order_no, r.row_no, r.part, r.raised_on, r.status = 'VOID' as ends, l.enterprise_id,
           coalesce(r.county, s.sheet_county, r.sheet_county) as county_text,
           coalesce(nullif(e.county, 'UNKNOWN'), r.county, r.sheet_county, s.sheet_county, 'UNKNOWN') as county_key,
           coalesce(e.county, 'UNKNOWN') as county,
           derived.fold(r.problem_no) as number,
           coalesce(l.enterprise_id, derived.fold(r.enterprise_name)) as enterprise_key,
           regexp_replace(derived.fold(r.description), '[^[:alnum:]]+', '', 'g') as words
    from row_problems r
    join derived.known_sheet s using (file_id, sheet_no)
    left join derived.enterprise_link l
      on coalesce(l.mention_code, '') = coalesce(r.credit_code, '') and coalesce(l.mention_name, '') = coalesce(r.enterprise_name, '')
    left join derived.enterprise e on e.enterprise_id = l.enterprise_id) k;

insert into derived.row_key (kind, row_key, row_id, order_no, row_no, part, ends)
select 'problems', problem_id, row_id, order_no, row_no, part, coalesce(ends, false) from pg_temp.ledger;
