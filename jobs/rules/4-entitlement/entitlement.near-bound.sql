-- code: entitlement.near-bound
-- group: 4
-- severity: INFO
-- title.zh: 数值紧挨着政策上下限
-- title.en: A figure close to a bound
-- message.zh: 「{enterprise}」有 {count} 项数值距政策上下限不到 {share}%：{bounds}。
-- message.en: {count} figures of "{enterprise}" lie within {share} % of a bound: {bounds}.
-- why.zh: 差一元、差一人结论就相反（如应纳税所得额 300 万元），数值要核准再下结论。
-- why.en: One yuan or one head turns the verdict round (as at 3 million of taxable income): the figure is to be exact.
-- remedy.zh: 请企业核对这几项数值（人数按季度平均、含劳务派遣），有出入的更正企业名册。
-- remedy.en: Have the enterprise check these figures (heads averaged over quarters, dispatched workers included) and correct the register.
-- example.zh: 应纳税所得额正好 300 万元，多一元就不是小型微利企业，先把数核准。
-- example.en: Taxable income of exactly 3 million: one yuan more and the relief is gone, so the figure is made certain first.
-- sides: two
-- needs: enterprises, policies
with share as (
    select value::numeric as most from setting where name = 'near_bound_share'
), atom as (
    select distinct c.code, c.bound, c.definition
    from derived.measure_place p
    join derived.measure_atom a using (measure_id)
    join derived.condition_atom c using (atom_id)
    where p.as_of = :business_date
), bounded as (
    select s.enterprise_id, f.indicator, f.value, f.read_from, f.row_id, f.kind, f.field, a.bound, w.label
    from derived.served s
    join atom a on a.bound > 0
    join derived.enterprise_figure f
      on f.enterprise_id = s.enterprise_id and f.year = extract(year from s.as_of)::int
     and f.indicator = case a.code when 'EMPLOYEES' then 'employees' when 'REVENUE' then 'revenue' when 'TAXABLE_INCOME' then 'taxable_income' end
    join derived.condition_word w on w.condition = a.code
    where s.as_of = :business_date
    union
    select s.enterprise_id, f.indicator, f.value, f.read_from, f.row_id, f.kind, f.field, t.bound, l.codes[1]
    from derived.served s
    join derived.enterprise_size z on z.enterprise_id = s.enterprise_id and z.year = extract(year from s.as_of)::int
    join derived.size_test t on t.definition = z.definition and t.trade = split_part(z.reason, ': ', 1) and t.bound > 0
     and coalesce(t.from_day, '-infinity') <= make_date(z.year, 12, 31) and coalesce(t.until_day, 'infinity') >= make_date(z.year, 12, 31)
    join derived.enterprise_figure f on f.enterprise_id = s.enterprise_id and f.year = z.year and f.indicator = t.indicator
    left join derived.list_word l on l.kind = 'LABEL' and l.words = array[t.size]
    where s.as_of = :business_date and z.definition in (select definition from atom where code = 'SIZE')
), near as (
    select b.*, abs(b.value - b.bound) / b.bound as distance,
           count(*) over (partition by b.enterprise_id) as several,
           row_number() over (partition by b.enterprise_id order by abs(b.value - b.bound) / b.bound, b.indicator, b.bound, b.label) as nth
    from bounded b, share
    where abs(b.value - b.bound) <= b.bound * share.most
)
select 'enterprise:' || n.enterprise_id as subject, n.county, null::text as unit, n.enterprise_id, null::text as official_id,
       'enterprises' as kind, n.row_id, l.kind as other_kind, l.row_id as other_row_id, l.field as other_field, l.field,
       jsonb_build_object('enterprise', n.name, 'count', l.several, 'bounds', l.texts,
                          'share', trim_scale((select most * 100 from share))) as args
from (select k.enterprise_id, max(k.several) as several, (array_agg(k.kind order by nth))[1] as kind,
             (array_agg(k.row_id order by nth))[1] as row_id, (array_agg(k.field order by nth))[1] as field,
             jsonb_agg(concat_ws(' ', coalesce(i.label, k.indicator), trim_scale(round(k.value, 2)), '(' || nullif(k.read_from, '') || ')', '~',
                                 trim_scale(k.bound), k.label) order by nth) as texts
      from near k
      left join derived.condition_word i on i.condition = k.indicator
      where nth <= 5
      group by k.enterprise_id) l
join derived.enterprise n using (enterprise_id)
