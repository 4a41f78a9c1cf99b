-- code: help.entitled-not-enjoyed
-- group: 3
-- severity: INFO
-- title.zh: 有应享未享政策可解此题
-- title.en: An unused entitlement may help
-- message.zh: 「{enterprise}」的{category:category}问题「{problem}」尚未办结，企业符合条件而未享受的同类措施有 {count} 条：{measures}。
-- message.en: "{enterprise}" has an open problem ({category:category}) "{problem}"; it is entitled to {count} unused measures of the same kind: {measures}.
-- why.zh: 现成的政策能解决的困难，不必再等协调。
-- why.en: What a policy already offers need not wait for coordination.
-- remedy.zh: 由选派干部带企业逐条申报，结果记入政策享受台账。
-- remedy.en: The official applies with the enterprise, measure by measure, and enters the result in the uptake ledger.
-- example.zh: 企业反映成本高，而一项减租措施它符合条件还没有享受；先办这一项，再谈协调。
-- example.en: A firm complains of its costs while a rent reduction it qualifies for lies unused; begin with that.
-- needs: problems, policies, enterprises
with category as (
    select distinct word, code from word where map = 'category'
), fitting as (
    select s.problem_id, m.measure_id, m.measure_no, m.measure_text, m.row_id,
           coalesce(p.document_no, p.title) as document,
           count(*) over (partition by s.problem_id) as measures,
           row_number() over (partition by s.problem_id
                              order by coalesce(m.apply_by, m.expires_on) nulls last, m.measure_id) as nth
    from derived.problem_state s
    join derived.entitlement e
      on e.as_of = s.as_of and e.enterprise_id = s.enterprise_id and e.verdict = 'ENTITLED' and not e.enjoyed
    join derived.measure m on m.measure_id = e.measure_id
    join derived.policy p on p.policy_id = m.policy_id
    left join category c on c.word = m.policy_category
    where s.as_of = :business_date and s.is_open and coalesce(c.code, m.policy_category) = s.category
), best as (
    select problem_id, max(measures) as measures,
           (array_agg(row_id order by nth))[1] as row_id,
           jsonb_agg(document || '（' || measure_no || '）' || derived.brief(measure_text, 30) order by nth) as listed
    from fitting
    where nth <= 5
    group by problem_id
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, 'policies' as other_kind, b.row_id as other_row_id, 'description' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'category', s.category, 'problem', derived.brief(p.description, 40),
                          'count', b.measures, 'measures', b.listed) as args
from best b
join derived.problem_state s on s.problem_id = b.problem_id and s.as_of = :business_date
join derived.problem p on p.problem_id = b.problem_id
