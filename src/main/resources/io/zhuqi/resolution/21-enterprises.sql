-- Who an enterprise is stands in its undated row, else in the row of the latest year; its figures stand in all of them.
truncate derived.enterprise, derived.enterprise_year;
insert into derived.enterprise (
    enterprise_id, name, short_name, former_name, county, industry, industry_section, industry_code, tags, founded_on,
    has_party, operating, declared_size, restricted, contact, phone, sort, row_id)
with master as (
    select distinct on (r.credit_code) r.*, coalesce(r.county, s.sheet_county, 'UNKNOWN') as place
    from derived.key_version v
    join row_enterprises r using (row_id)
    join derived.known_sheet s using (file_id, sheet_no)
    where v.kind = 'enterprises' and v.is_current
    order by r.credit_code, r.year desc nulls first, r.quarter desc nulls first
)
select m.credit_code, m.name, m.short_name, m.former_name, m.place, m.industry, t.section, t.code,
       coalesce(m.tags, '{}'), m.founded_on, m.has_party, m.operating, m.declared_size, m.restricted, m.contact, m.phone,
       row_number() over (order by c.sort nulls last, m.credit_code), m.row_id
from master m
left join derived.trade_name t on t.name = m.industry
left join county c on c.code = m.place;

insert into derived.enterprise_year (
    enterprise_id, year, quarter, employees, dispatched, revenue, assets, taxable_income, vat_sales, restricted,
    declared_size, row_id)
select r.credit_code, r.year, r.quarter, r.employees, r.dispatched, r.revenue, r.assets, r.taxable_income, r.vat_sales,
       r.restricted, r.declared_size, r.row_id
from derived.key_version v
join row_enterprises r using (row_id)
where v.kind = 'enterprises' and v.is_current
  and coalesce(r.employees, r.dispatched, r.revenue, r.assets, r.taxable_income, r.vat_sales) is not null;
analyze derived.enterprise;
analyze derived.enterprise_year;
