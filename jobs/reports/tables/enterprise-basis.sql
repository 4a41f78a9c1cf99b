-- title.zh: 判断所据的企业情况
-- title.en: What is known of the enterprise
-- column.condition: TEXT 20 | 条件 | Condition
-- column.definition: TEXT 40 | 口径 | Definition
-- column.value_read: TEXT 80 | 企业情况 | The enterprise
-- names: definition, value_read
-- words.condition: condition
-- empty.zh: 名册中没有可以读取的情况。
-- empty.en: The register tells nothing.
with c as (select as_of from derived.cutoff where label = 'current'),
known as (
  select distinct k.code, k.value_read, case k.code when 'SIZE' then substring(k.demanded from '\[(.*)\]') else '' end as definition
  from derived.atom_clause k join c using (as_of)
  where k.enterprise_id = :subject and k.code <> 'FEEL' and k.value_read is not null)
select code as condition, definition, value_read from known
order by (select sort from derived.condition_word w where w.condition = code), definition, value_read
