-- code: help.cited-policy-not-enjoyed
-- group: 3
-- severity: INFO
-- title.zh: 问题所涉政策符合条件尚未享受
-- title.en: The cited policy is open to the enterprise
-- message.zh: 「{enterprise}」的问题「{problem}」涉及 {document}，企业符合其中 {count} 条措施的条件而无享受记录：{measures}。
-- message.en: The problem "{problem}" of "{enterprise}" cites {document}; the enterprise is entitled to {count} of its measures without any uptake: {measures}.
-- why.zh: 问题卡在政策落实，而条件已经具备。
-- why.en: The difficulty is that a policy has not reached a firm that fulfils its conditions.
-- remedy.zh: 联系兑现部门办理，结果记入政策享受台账。
-- remedy.en: Have the paying department settle it and enter the result in the uptake ledger.
-- example.zh: 企业的问题写明与稳岗返还有关，名册条件样样符合，却没有领取记录；带企业去窗口办一次，问题就解决了。
-- example.en: A problem mentions the job-retention refund, the firm meets every condition and has never had it; one visit to the counter settles it.
-- sides: two
-- needs: problems, policies, enterprises
with fitting as (
    select distinct s.problem_id, m.measure_id, m.measure_no, m.measure_text, m.row_id, m.policy_id
    from derived.problem_state s
    join derived.citation c on c.kind = 'problems' and c.row_id = s.row_id and c.status = 'FOUND'
    join derived.measure m on m.policy_id = c.policy_id
    join derived.entitlement e
      on e.as_of = s.as_of and e.enterprise_id = s.enterprise_id and e.measure_id = m.measure_id
     and e.verdict = 'ENTITLED' and not e.enjoyed
    where s.as_of = :business_date and s.is_open
), listed as (
    select problem_id, policy_id, count(*) as measures,
           (array_agg(row_id order by measure_id))[1] as row_id,
           jsonb_agg('（' || measure_no || '）' || derived.brief(measure_text, 30) order by measure_id) as texts
    from fitting
    group by problem_id, policy_id
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, 'policies' as other_kind, l.row_id as other_row_id, 'measure_text' as other_field, 'policy_cited' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40),
                          'document', coalesce(d.document_no, d.title), 'count', l.measures, 'measures', l.texts) as args
from listed l
join derived.problem_state s on s.problem_id = l.problem_id and s.as_of = :business_date
join derived.problem p on p.problem_id = l.problem_id
join derived.policy d on d.policy_id = l.policy_id
