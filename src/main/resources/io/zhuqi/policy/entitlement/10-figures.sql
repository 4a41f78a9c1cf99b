-- The figures of the register by which size and limits are judged in a year. A yearly figure comes from the row of that year,
-- else from an undated row, else from an official's answer, else from the year before; an average over quarters (financial year by
-- financial year: the mean of what a quarter began and ended with; a firm that began within the year by its own quarters) from the
-- quarters of that year, else as a yearly one. Employees and dispatched workers that come from different rows are added up. A
-- blank is no figure.
truncate derived.enterprise_figure;
insert into derived.enterprise_figure (enterprise_id, year, indicator, value, read_from, kind, row_id, field)
with asked as (
    select distinct extract(year from as_of)::int as year from derived.cutoff
), stated as (
    select y.enterprise_id, y.year, y.quarter, f.indicator, f.value, y.row_id, f.field
    from derived.enterprise_year y
    join derived.enterprise e using (enterprise_id)
    cross join lateral (values
        ('employees', y.employees::numeric, 'employees'),
        ('dispatched', y.dispatched::numeric, 'dispatched'),
        ('staff', (y.employees + y.dispatched)::numeric, 'employees'),
        ('revenue', y.revenue, 'revenue'),
        ('assets', y.assets, 'assets'),
        ('taxable_income', y.taxable_income, 'taxable_income'),
        ('vat_sales', y.vat_sales, 'vat_sales')) f (indicator, value, field)
    where f.value is not null
), answered as (
    select w.enterprise_id, w.year, f.code as indicator,
           case jsonb_typeof(w.value) when 'number' then (w.value #>> '{}')::numeric when 'boolean' then ((w.value #>> '{}')::boolean)::int end
               as value,
           w.answered_on, w.row_id
    from derived.answer w
    join derived.fact_word f on f.fact = w.fact and f.source = 'FIGURE'
    where not w.is_tag
), candidate as (
    select s.enterprise_id, a.year, s.indicator, s.value, coalesce(s.year::text, '') as read_from, 'enterprises' as kind, s.row_id, s.field,
           case when s.year = a.year then 1 when s.year is null then 2 else 4 end as choice
    from asked a
    join stated s on s.quarter is null and (s.year is null or s.year in (a.year, a.year - 1))
    union all
    select enterprise_id, year, indicator, value, answered_on::text, 'checklist', row_id, 'answers', 3 from answered
), single as (
    select distinct on (enterprise_id, year, indicator) *
    from candidate
    order by enterprise_id, year, indicator, choice
), yearly as (
    select * from single
    union all
    select e.enterprise_id, e.year, 'staff', e.value + d.value, concat_ws(' + ', nullif(e.read_from, ''), nullif(d.read_from, '')),
           d.kind, d.row_id, d.field, 5
    from single e
    join single d on d.enterprise_id = e.enterprise_id and d.year = e.year and d.indicator = 'dispatched'
    where e.indicator = 'employees'
      and not exists (select from single s where s.enterprise_id = e.enterprise_id and s.year = e.year and s.indicator = 'staff')
), quarterly as (
    select s.*, lag(s.value) over (partition by s.enterprise_id, s.indicator order by s.year, s.quarter) as before,
           lag(s.year * 4 + s.quarter) over (partition by s.enterprise_id, s.indicator order by s.year, s.quarter)
               = s.year * 4 + s.quarter - 1 as follows
    from stated s
    where s.year is not null and s.quarter is not null
), averaged as (
    select q.enterprise_id, q.year, q.indicator,
           avg((case when q.follows then q.before else q.value end + q.value) / 2) as value,
           q.year || ' Q' || min(q.quarter) || case when max(q.quarter) > min(q.quarter) then '–Q' || max(q.quarter) else '' end
               as read_from,
           'enterprises' as kind, (array_agg(q.row_id order by q.quarter desc))[1] as row_id, min(q.field) as field
    from quarterly q
    join asked a using (year)
    where q.indicator in ('employees', 'staff', 'assets')
    group by q.enterprise_id, q.year, q.indicator
), averaged_staff as (
    -- Quarters that state employees only, and dispatched workers told elsewhere.
    select * from averaged
    union all
    select e.enterprise_id, e.year, 'staff', e.value + d.value, concat_ws(' + ', e.read_from, nullif(d.read_from, '')), d.kind, d.row_id, d.field
    from averaged e
    join single d on d.enterprise_id = e.enterprise_id and d.year = e.year and d.indicator = 'dispatched'
    where e.indicator = 'employees'
      and not exists (select from averaged s where s.enterprise_id = e.enterprise_id and s.year = e.year and s.indicator = 'staff')
), stock as (
    select coalesce(v.enterprise_id, y.enterprise_id) as enterprise_id, coalesce(v.year, y.year) as year,
           coalesce(v.indicator, y.indicator) as indicator,
           case when v.value is null then row(y.value, y.read_from, y.kind, y.row_id, y.field)::derived.figure_read
                else row(v.value, v.read_from, v.kind, v.row_id, v.field)::derived.figure_read end as average,
           case when y.read_from = y.year::text or v.value is null then row(y.value, y.read_from, y.kind, y.row_id, y.field)::derived.figure_read
                else row(v.value, v.read_from, v.kind, v.row_id, v.field)::derived.figure_read end as single
    from averaged_staff v
    full join (select * from yearly where indicator in ('employees', 'staff', 'assets')) y
      on y.enterprise_id = v.enterprise_id and y.year = v.year and y.indicator = v.indicator
), everything as (
    select enterprise_id, year, indicator, value, read_from, kind, row_id, field, 1 as choice
    from yearly where indicator not in ('employees', 'staff', 'assets', 'employees_average', 'staff_average', 'assets_average')
    union all
    select enterprise_id, year, indicator, (single).value, (single).read_from, (single).kind, (single).row_id, (single).field, 1
    from stock where indicator in ('employees', 'assets')
    union all
    select enterprise_id, year, indicator || '_average', (average).value, (average).read_from, (average).kind, (average).row_id,
           (average).field, case when (average).read_from like '% Q%' then 1 else 3 end
    from stock
    union all
    -- An answer about the average itself stands before a single figure of the year.
    select enterprise_id, year, indicator, value, read_from, kind, row_id, field, 2
    from yearly where indicator in ('employees_average', 'staff_average', 'assets_average')
    union all
    select e.enterprise_id, a.year, 'restricted', e.restricted::int, '', 'enterprises', e.row_id, 'restricted', 0
    from derived.enterprise e cross join asked a
    where e.restricted is not null
)
select distinct on (year, indicator, enterprise_id) enterprise_id, year, indicator, value, read_from, kind, row_id, field
from everything
order by year, indicator, enterprise_id, choice;
analyze derived.enterprise_figure;
