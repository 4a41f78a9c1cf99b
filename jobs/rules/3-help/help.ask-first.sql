-- code: help.ask-first
-- group: 3
-- severity: INFO
-- title.zh: 问清一项条件就可能有政策可用
-- title.en: One answer away from a policy that may help
-- message.zh: 「{enterprise}」的问题「{problem}」尚未办结，最相近的是{document}（{no}）{measure}（{words}），是否符合条件还判断不了：{question}
-- message.en: "{enterprise}" has an open problem "{problem}"; nearest is {document} ({no}) {measure} ({words}), but whether it is entitled cannot be told: {question}
-- why.zh: 差的只是一句答复，不问就一直“无法判定”。
-- why.en: Only an answer is missing; unasked it stays unknown.
-- remedy.zh: 向企业问清后写进政策对照清单的“条件答复”。
-- remedy.en: Ask the enterprise and write the answer into the policy checklist.
-- example.zh: 企业反映用工成本高，稳岗返还要看裁员率，名册里没有；问一句裁员率，就知道能不能返还。
-- example.en: A firm complains of labour costs; the job-retention refund hangs on its layoff rate, which no register has. Ask.
-- sides: two
-- needs: problems, policies, enterprises
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, 'policies' as other_kind, m.row_id as other_row_id, 'measure_text' as other_field, 'description' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40),
                          'document', coalesce(d.document_no, d.title), 'no', m.measure_no,
                          'measure', derived.brief(m.measure_text, 40), 'words', array_to_string(g.words, '、'),
                          'question', e.question) as args
from derived.problem_state s
join derived.problem p using (problem_id)
join derived.suggestion g on g.problem_id = s.problem_id and g.place = 1 and g.verdict = 'UNKNOWN' and not g.enjoyed
join derived.measure m using (measure_id)
join derived.policy d on d.policy_id = m.policy_id
join derived.entitlement e on e.as_of = s.as_of and e.enterprise_id = s.enterprise_id and e.measure_id = g.measure_id
where s.as_of = :business_date and s.is_open and e.question is not null
