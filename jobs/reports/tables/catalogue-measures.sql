-- title.zh: 在有效期内的措施
-- title.en: Measures in force
-- column.measure: TEXT 60 | 措施 | Measure
-- column.for_whom: TEXT 30 | 适用 | For whom
-- column.until: DATE 11 | 截止 | Until
-- column.where_to: TEXT 24 | 兑现部门 | Where
-- blank: for_whom, until, where_to
-- names: measure, for_whom, where_to
-- empty.zh: 该文件没有在有效期内的措施。
-- empty.en: No measure of this document is in force.
select m.measure_text || case when m.access = 'AUTOMATIC' then :t_automatic else '' end as measure,
  concat_ws(:t_semicolon, array_to_string(m.counties, :t_separator), array_to_string(m.industries, :t_separator), array_to_string(m.sizes, :t_separator)) as for_whom,
  l.closes_on as until, m.paying_unit as where_to
from derived.measure_place i join derived.measure m using (measure_id)
left join derived.measure_closing l using (as_of, measure_id)
where i.as_of = (select as_of from derived.cutoff where label = 'current') and m.policy_id = :each
order by m.row_id, m.measure_id
