-- title.zh: 不符合条件的措施
-- title.en: Measures to which it is not entitled
-- column.condition: TEXT 18 | 不符的条件 | Condition not met
-- column.demanded: TEXT 40 | 要求 | What is demanded
-- column.measures: TEXT 80 | 措施 | Measures
-- names: demanded, measures
-- words.condition: condition
-- empty.zh: 没有不符合条件的措施。
-- empty.en: There is none.
-- note.zh: 有一项条件不符即为不符合，列在最先不符的一项下；企业情况见上。
-- note.en: One condition that is not met decides; a measure stands under the first. What is known of the enterprise stands above.
with c as (select as_of from derived.cutoff where label = 'current'),
first as (
  select distinct on (k.measure_id) k.measure_id, k.code, k.sort, derived.brief(k.demanded, 40) as demanded
  from derived.entitlement_clause k join c using (as_of) where k.enterprise_id = :subject and k.verdict = 'FALSE'
  order by k.measure_id, k.sort, k.atom_id),
placed as (
  select f.*, m.measure_text, (row_number() over (partition by f.code, f.demanded order by f.measure_id) - 1) / 15 as portion
  from first f join derived.measure m using (measure_id)
  where not exists (select from derived.entitlement e join c using (as_of) where e.enterprise_id = :subject and e.measure_id = f.measure_id)),
rows as (
  select code, sort, demanded, portion, string_agg(measure_text, :t_separator order by measure_id) as measures from placed group by code, sort, demanded, portion)
select case when row_number() over (partition by code order by demanded, portion) = 1 then code end as condition, demanded, measures
from rows order by sort, demanded, portion
