-- code: entitlement.gap
-- group: 4
-- severity: INFO
-- title.zh: 应享未享
-- title.en: Entitled and not enjoyed
-- message.zh: 「{enterprise}」符合条件而无享受记录的措施有 {count} 条，最先截止的是：{measures}。
-- message.en: "{enterprise}" is entitled to {count} measures without any uptake; those that close first: {measures}.
-- why.zh: 政策应享尽享，条件具备而没有享受的要逐条落实。
-- why.en: Every policy is to reach whoever fulfils its conditions.
-- remedy.zh: 用 zhuqi checklist 打印该企业的政策对照清单逐条核实：已享受的补报享受台账，未享受的帮助申报，确不适用的注明原因。
-- remedy.en: Write the enterprise's checklist (zhuqi checklist) and go through it: report what was received, apply for what was not, state why one does not apply.
-- example.zh: 一家企业符合七条措施，只享受了两条；其余五条逐条去办，办一条销一条。
-- example.en: A firm qualifies for seven measures and has had two; the other five are gone through one by one.
-- sides: two
-- needs: enterprises, policies
with gap as (
    select e.enterprise_id, m.measure_id, m.measure_no, m.measure_text, m.row_id,
           coalesce(p.document_no, p.title) as document, k.closes_on,
           count(*) over (partition by e.enterprise_id) as measures,
           row_number() over (partition by e.enterprise_id
                              order by coalesce(k.closes_on < :business_date, false), k.closes_on nulls last, m.measure_id) as nth
    from derived.entitlement e
    join derived.measure m using (measure_id)
    join derived.policy p on p.policy_id = m.policy_id
    join derived.measure_closing k on k.as_of = e.as_of and k.measure_id = m.measure_id
    where e.as_of = :business_date and e.verdict = 'ENTITLED' and not e.enjoyed
), listed as (
    select enterprise_id, max(measures) as measures, (array_agg(row_id order by nth))[1] as row_id,
           jsonb_agg(document || '（' || measure_no || '）' || derived.brief(measure_text, 24) || coalesce(' → ' || closes_on, '')
                     order by nth) as texts
    from gap
    where nth <= 5
    group by enterprise_id
)
select 'enterprise:' || n.enterprise_id as subject, n.county, null::text as unit, n.enterprise_id, null::text as official_id,
       'enterprises' as kind, n.row_id, 'policies' as other_kind, l.row_id as other_row_id, 'measure_text' as other_field, null::text as field,
       jsonb_build_object('enterprise', n.name, 'count', l.measures, 'measures', l.texts) as args
from listed l
join derived.enterprise n using (enterprise_id)
