-- code: loop.handling-ambiguous
-- group: 6
-- severity: WARNING
-- title.zh: 流转记录对应不止一个问题
-- title.en: A handling row fits several problems
-- message.zh: 流转表记编号 {no} 于 {on}「{step:step}」，该编号在问题台账中不止一个：{candidates}。
-- message.en: The handling list has "{step:step}" for number {no} on {on}; several problems have that number: {candidates}.
-- why.zh: 问题编号只在本县区内有效，不写县区就分不清是哪一个。
-- why.en: A number counts within its county only; without the county nobody knows which problem is meant.
-- remedy.zh: 在流转表中写明县区。
-- remedy.en: State the county in the handling list.
-- example.zh: 流转表写编号 12 号，甘州区和高台县都有 12 号；写上县区就对上了。
-- example.en: The handling list says number 12, which two counties have; with the county it is clear.
-- sides: two
-- needs: handling, problems
select 'handling:' || coalesce(h.problem_no, '') as subject, h.county, h.unit,
       null::text as enterprise_id, null::text as official_id, 'handling' as kind, h.row_id,
       'problems' as other_kind, (
           select p.row_id from jsonb_array_elements_text(h.candidates) with ordinality c (problem_id, place)
           join derived.problem p on p.problem_id = c.problem_id
           order by c.place limit 1) as other_row_id, 'problem_no' as other_field, 'problem_no' as field,
       jsonb_build_object('no', h.problem_no, 'on', h.at::date, 'step', h.step, 'candidates', h.candidates) as args
from derived.handling h
where h.problem_id is null and jsonb_array_length(h.candidates) > 0
