-- title.zh: 判断所据的企业情况
-- title.en: What is known of the enterprise
-- column.condition: TEXT 14 | 条件 | Condition
-- column.value_read: TEXT 90 | 企业情况 | The enterprise
-- names: value_read
-- words.condition: known
-- empty.zh: 名册中没有可以读取的情况。
-- empty.en: The register tells nothing.
with c as (select as_of from derived.cutoff where label = 'current'),
known as (
  select distinct k.code, derived.grouped(k.value_read) as value_read, case k.code when 'SIZE' then substring(k.demanded from '\[(.*)\]') end as definition
  from derived.atom_clause k join c using (as_of) join derived.enterprise n using (enterprise_id) left join county y on y.code = n.county
  where k.enterprise_id = :subject and k.code <> 'FEEL' and k.value_read is not null
    and k.value_read is distinct from case k.code when 'COUNTY' then y.name when 'INDUSTRY' then n.industry end),
-- A size is told as: result [class: figure; figure].
sizes as (
  select coalesce(nullif(substring(value_read from '^([^\[]*?) ?\['), ''), case when value_read like '[%' then :t_cannot_be_told else value_read end) as result,
    substring(value_read from '\[([^:\]]*)') as class, substring(value_read from '\[[^:\]]*: (.*)\]') as figures, definition
  from known where code = 'SIZE'),
figures as (select distinct f.figure from sizes cross join unnest(string_to_array(figures, '; ')) f (figure)),
told as (
  select 'SIZE' as code, result || replace(:t_in_brackets, '{it}', concat_ws(:t_comma, nullif(class, ''), string_agg(definition, :t_separator order by definition))) as value_read
  from sizes group by result, class
  union all
  select 'FIGURES', derived.word('indicators', substring(figure from '^[^ ]+'), substring(figure from '^[^ ]+')) || coalesce(substring(figure from ' .*'), '') from figures
  union all
  select code, value_read from known where code <> 'SIZE' and not exists (select from figures where figure like '% ' || value_read))
select code as condition, string_agg(value_read, :t_semicolon order by value_read) as value_read
from told group by code
order by coalesce((select sort from derived.condition_word w where w.condition = code), (select sort from derived.condition_word w where w.condition = 'SIZE')), code
