-- code: catalogue.word-unknown
-- group: 4
-- severity: WARNING
-- title.zh: 政策条件里有认不出的词
-- title.en: A condition uses an unknown word
-- message.zh: {document} 第 {measure} 条的「{condition}」里认不出：{words}。
-- message.en: "{condition}" of {document}, measure {measure}, has unknown words: {words}.
-- why.zh: 认不出的词不能当作不限，凡与此有关的企业都只能“无法判定”。
-- why.en: An unknown word is not taken for "all": whoever it concerns stays "cannot tell".
-- remedy.zh: 改成县区、国民经济行业、规模或划型口径的通行写法；确是新写法的，请操作员加进 jobs/policy 的词表。
-- remedy.en: Use the usual name of the county, trade, size or definition; an operator adds a new spelling to the lists under jobs/policy.
-- example.zh: 适用行业写“夜间经济”，国民经济行业里没有；改成“餐饮业、零售业”后才判得了。
-- example.en: The trade "night economy" is in no classification; written as catering and retail it can be judged.
-- sides: one
-- needs: policies
select 'policy:' || m.policy_id as subject, null::text as county, null::text as unit, null::text as enterprise_id, null::text as official_id,
       'policies' as kind, m.row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field,
       case c.code when 'COUNTY' then 'counties' when 'INDUSTRY' then 'industries'
                   else case when m.size_definition = any (c.unknown) then 'size_definition' else 'sizes' end end as field,
       jsonb_build_object('document', coalesce(m.document_no, m.title), 'measure', m.measure_no, 'condition', w.label,
                          'words', to_jsonb(c.unknown)) as args
from derived.condition_atom c
join derived.condition_word w on w.condition = c.code
join derived.measure_atom a using (atom_id)
join derived.measure m using (measure_id)
where c.unknown is not null
