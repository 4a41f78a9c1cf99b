-- code: entitlement.window-closed
-- group: 4
-- severity: INFO
-- title.zh: 符合条件而办理已截止
-- title.en: Entitled, but the window has closed
-- message.zh: 「{enterprise}」符合条件、没有享受记录而办理已截止的措施有 {count} 条：{measures}。
-- message.en: {count} measures to which "{enterprise}" is entitled without any uptake have closed: {measures}.
-- why.zh: 措施还有效，但申请期限已过：不是漏记了享受，就是错过了。
-- why.en: The measure is still in force but can no longer be applied for: either the uptake is not on record or it was missed.
-- remedy.zh: 已享受的补报享受台账；没有享受的问兑现部门可否补办，并在政策对照清单中注明。
-- remedy.en: Report what was received; for the rest ask the paying unit whether it can be made up for, and say so on the checklist.
-- example.zh: 稳岗返还 11 月 15 日截止，企业符合条件却没有享受记录；一问是 10 月已到账，补报台账即可。
-- example.en: A refund closed on 15 November without a record; the firm had received it in October, and the ledger is completed.
-- sides: two
-- needs: enterprises, policies
with missed as (
    select e.enterprise_id, m.measure_id, m.row_id, k.closes_on,
           coalesce(p.document_no, p.title) || '（' || m.measure_no || '）' || derived.brief(m.measure_text, 24) || ' → ' || k.closes_on as words,
           count(*) over (partition by e.enterprise_id) as measures,
           row_number() over (partition by e.enterprise_id order by k.closes_on desc, m.measure_id) as nth
    from derived.entitlement e
    join derived.measure m using (measure_id)
    join derived.policy p on p.policy_id = m.policy_id
    join derived.measure_closing k on k.as_of = e.as_of and k.measure_id = m.measure_id
    where e.as_of = :business_date and e.verdict = 'ENTITLED' and not e.enjoyed and k.closes_on < :business_date
)
select 'enterprise:' || n.enterprise_id as subject, n.county, null::text as unit, n.enterprise_id, null::text as official_id,
       'enterprises' as kind, n.row_id, 'policies' as other_kind, l.row_id as other_row_id, 'measure_text' as other_field, null::text as field,
       jsonb_build_object('enterprise', n.name, 'count', l.measures, 'measures', l.texts) as args
from (select enterprise_id, max(measures) as measures, (array_agg(row_id order by nth))[1] as row_id, jsonb_agg(words order by nth) as texts
      from missed where nth <= 5 group by enterprise_id) l
join derived.enterprise n using (enterprise_id)
