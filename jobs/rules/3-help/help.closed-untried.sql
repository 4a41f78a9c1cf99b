-- code: help.closed-untried
-- group: 3
-- severity: WARNING
-- title.zh: 未解决就办结而有政策没有试
-- title.en: Closed unsolved with a policy untried
-- message.zh: 「{enterprise}」的问题「{problem}」{closed} 按“{result:result}”办结，而{document}（{no}）{measure}与此相近（{words}），企业符合条件，没有享受记录。
-- message.en: The problem "{problem}" of "{enterprise}" was closed on {closed} as {result:result}; {document} ({no}) {measure} speaks of the same ({words}), the enterprise is entitled and has not had it.
-- why.zh: 解释答复、不予采纳之前，先要看有没有现成政策可用。
-- why.en: Before a problem is answered or turned down somebody should look whether a policy offers something.
-- remedy.zh: 对照该措施再办一次；试过不成的，在台账备注写明原因。
-- remedy.en: Take it up again under that measure, or say in the ledger why it does not help.
-- example.zh: 企业反映社保费交不起，台账按解释答复办结；其实它符合缓缴条件，一直没人提出来。
-- example.en: A firm cannot pay its social insurance and gets an explanation; it qualifies for deferral and nobody had said so.
-- sides: two
-- needs: problems, policies, enterprises
select distinct on (s.problem_id)
       'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, 'policies' as other_kind, m.row_id as other_row_id, 'measure_text' as other_field, 'result' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'closed', s.closed_on,
                          'result', p.result, 'document', coalesce(d.document_no, d.title), 'no', m.measure_no,
                          'measure', derived.brief(m.measure_text, 40), 'words', array_to_string(g.words, '、')) as args
from derived.problem_state s
join derived.problem p using (problem_id)
join derived.suggestion g using (problem_id)
join derived.measure m using (measure_id)
join derived.policy d on d.policy_id = m.policy_id
where s.as_of = :business_date and not s.is_open and not s.resolved and p.result in ('UNRESOLVED', 'EXPLAINED', 'REJECTED')
  and g.verdict = 'ENTITLED' and not g.enjoyed
  and coalesce(m.effective_on, m.published_on) <= s.closed_on
order by s.problem_id, g.place
