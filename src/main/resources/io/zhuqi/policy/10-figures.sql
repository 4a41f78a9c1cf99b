-- The figures of the register by which size and limits are judged in a year. A yearly figure comes from the row of that year,
-- else from an undated row, else from the year before; an average over quarters (financial year by financial year: the mean of
-- what a quarter began and ended with) from the quarters of that year, else as a yearly one. A blank is no figure.
truncate derived.enterprise_figure;
insert into derived.enterprise_figure (enterprise_id, year, indicator, value, read_from)
with asked as (
    select distinct extract(year from as_of)::int as year from derived.cutoff
), stated as (
    select y.enterprise_id, y.year, y.quarter, f.indicator, f.value
    from derived.enterprise_year y
    join derived.enterprise e using (enterprise_id)
    cross join lateral (values
        ('employees', y.employees::numeric),
        ('staff', (y.employees + y.dispatched)::numeric),
        ('revenue', y.revenue),
        ('assets', y.assets),
        ('taxable_income', y.taxable_income),
        ('vat_sales', y.vat_sales)) f (indicator, value)
    where f.value is not null
), yearly as (
    select distinct on (s.enterprise_id, a.year, s.indicator)
           s.enterprise_id, a.year, s.indicator, s.value, coalesce(s.year::text, '') as read_from
    from asked a
    join stated s on s.quarter is null and (s.year is null or s.year in (a.year, a.year - 1))
    order by s.enterprise_id, a.year, s.indicator, case when s.year = a.year then 1 when s.year is null then 2 else 3 end
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
               as read_from
    from quarterly q
    join asked a using (year)
    where q.indicator in ('employees', 'staff', 'assets')
    group by q.enterprise_id, q.year, q.indicator
), stock as (
    select coalesce(v.enterprise_id, y.enterprise_id) as enterprise_id, coalesce(v.year, y.year) as year,
           coalesce(v.indicator, y.indicator) as indicator,
           coalesce(v.value, y.value) as average, coalesce(v.read_from, y.read_from) as average_from,
           case when y.read_from = y.year::text or v.value is null then y.value else v.value end as value,
           case when y.read_from = y.year::text or v.value is null then y.read_from else v.read_from end as read_from
    from averaged v
    full join (select * from yearly where indicator in ('employees', 'staff', 'assets')) y
      on y.enterprise_id = v.enterprise_id and y.year = v.year and y.indicator = v.indicator
)
select enterprise_id, year, indicator, value, read_from from yearly where indicator not in ('employees', 'staff', 'assets')
union all
select enterprise_id, year, indicator, value, read_from from stock where indicator in ('employees', 'assets')
union all
select enterprise_id, year, indicator || '_average', average, average_from from stock
union all
select e.enterprise_id, a.year, 'restricted', e.restricted::int, ''
from derived.enterprise e cross join asked a
where e.restricted is not null;
analyze derived.enterprise_figure;
