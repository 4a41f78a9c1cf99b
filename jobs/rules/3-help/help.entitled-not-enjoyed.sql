-- code: help.entitled-not-enjoyed
-- group: 3
-- severity: INFO
-- title.zh: 有应享未享政策可解此题
-- title.en: An unused entitlement may help
-- message.zh: 「{enterprise}」的{category:category}问题「{problem}」尚未办结，意思相近、企业符合条件而未享受的措施有 {count} 条：{measures}。
-- message.en: "{enterprise}" has an open problem ({category:category}) "{problem}"; it is entitled to {count} unused measures that speak of the same: {measures}.
-- why.zh: 现成的政策能解决的困难，不必再等协调。
-- why.en: What a policy already offers need not wait for coordination.
-- remedy.zh: 由选派干部带企业逐条申报，结果记入政策享受台账。
-- remedy.en: The official applies with the enterprise, measure by measure, and enters the result in the uptake ledger.
-- example.zh: 企业反映成本高，而一项减租措施它符合条件还没有享受；先办这一项，再谈协调。
-- example.en: A firm complains of its costs while a rent reduction it qualifies for lies unused; begin with that.
-- sides: two
-- needs: problems, policies, enterprises
with best as (
    select g.problem_id, count(*) as measures, (array_agg(m.row_id order by g.place))[1] as row_id,
           jsonb_agg(coalesce(p.document_no, p.title) || '（' || m.measure_no || '）' || derived.brief(m.measure_text, 30)
                     || '〔' || array_to_string(g.words, '、') || '〕' order by g.place) as listed
    from derived.suggestion g
    join derived.measure m using (measure_id)
    join derived.policy p on p.policy_id = m.policy_id
    where g.verdict = 'ENTITLED' and not g.enjoyed
    group by g.problem_id
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, 'policies' as other_kind, b.row_id as other_row_id, 'measure_text' as other_field, 'description' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'category', s.category, 'problem', derived.brief(p.description, 40),
                          'count', b.measures, 'measures', b.listed) as args
from best b
join derived.problem_state s on s.problem_id = b.problem_id and s.as_of = :business_date and s.is_open
join derived.problem p on p.problem_id = b.problem_id
