-- code: catalogue.expression
-- group: 4
-- severity: ERROR
-- title.zh: 政策目录的补充条件写错了
-- title.en: A further condition of the catalogue is wrong
-- message.zh: {document} 第 {measure} 条的补充条件「{expression}」有误：{mistake:expression_mistake}（{detail}）。
-- message.en: The further condition "{expression}" of {document}, measure {measure}, is wrong: {mistake:expression_mistake} ({detail}).
-- why.zh: 写错的条件算不出来，全部企业都只能“无法判定”，应享未享也就查不出来。
-- why.en: A wrong condition cannot be computed: every enterprise stays "cannot tell" and no unused entitlement is found.
-- remedy.zh: 改正政策目录这一格后重新报送：只用 jobs/policy/facts.yml 里的词，文字加引号，比例写数字（裁员率 <= 5.5），几个条件用 and、or 连接。
-- remedy.en: Correct the cell and hand the catalogue in again: use the words of jobs/policy/facts.yml, put texts in quotation marks, write percentages as numbers, join with and, or.
-- example.zh: 目录里写“裁员率 <= 5.5%”，百分号读不懂；改成“裁员率 <= 5.5”后，符合的企业当晚就算出来了。
-- example.en: The catalogue says 裁员率 <= 5.5%; without the percent sign the enterprises that qualify are found the same night.
-- sides: one
-- needs: policies
select 'policy:' || m.policy_id as subject, null::text as county, null::text as unit, null::text as enterprise_id, null::text as official_id,
       'policies' as kind, m.row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field, 'condition_feel' as field,
       jsonb_build_object('document', coalesce(m.document_no, m.title), 'measure', m.measure_no, 'expression', derived.brief(x.expression, 60),
                          'mistake', x.mistake, 'detail', derived.brief(x.detail, 60)) as args
from derived.feel_expression x
join derived.measure_atom a using (atom_id)
join derived.measure m using (measure_id)
where x.mistake is not null
