-- title.zh: 在有效期内的措施
-- title.en: Measures in force
-- column.category: TEXT 9 | 门类 | Subject
-- column.document: TEXT 40 | 文件 | Document
-- column.measure: TEXT 58 | 措施与适用 | Measure and for whom
-- column.until: DATE 11 | 截止 | Until
-- column.where_to: TEXT 24 | 兑现部门 | Where
-- names: category, document, measure, where_to
-- empty.zh: 目录中没有这一级在有效期内的措施。
-- empty.en: The catalogue holds no measure of this level that is in force.
select coalesce(m.policy_category, :t_other) as category, coalesce(p.document_no, '') || '《' || p.title || '》' as document,
  m.measure_text || coalesce(:t_for_trades || array_to_string(m.industries, :t_separator), '')
    || coalesce(:t_for_counties || array_to_string(m.counties, :t_separator), '')
    || coalesce(:t_for_sizes || array_to_string(m.sizes, :t_separator), '')
    || case when m.access = 'AUTOMATIC' then :t_automatic else '' end as measure,
  l.closes_on as until, coalesce(m.paying_unit, '—') as where_to
from derived.measure_place i join derived.measure m using (measure_id) join derived.policy p on p.policy_id = m.policy_id
left join derived.measure_closing l using (as_of, measure_id)
where i.as_of = (select as_of from derived.cutoff where label = 'current') and p.level = :level
order by coalesce(m.policy_category, :t_other), p.published_on, p.policy_id, m.row_id, m.measure_id
