-- code: entitlement.closing-soon
-- group: 4
-- severity: WARNING
-- title.zh: 应享未享即将截止
-- title.en: Entitlement about to close
-- message.zh: 「{enterprise}」应享未享的措施中有 {count} 条将在 {days} 天内截止：{measures}。
-- message.en: {count} unused entitlements of "{enterprise}" close within {days} days: {measures}.
-- why.zh: 过了截止日就再也享受不到；“当年未选不得补”的（如设备器具一次性扣除）以当年最后一天为截止。
-- why.en: After the day of closing the benefit is lost; what has to be chosen within the year closes with the year.
-- remedy.zh: 优先办理，截止日前完成申报。
-- remedy.en: Do these first; apply before the day of closing.
-- example.zh: 一项补贴月底停止受理，企业条件都符合还没有申请；先办这一项。
-- example.en: A subsidy closes at the end of the month and a firm that qualifies has not applied; this one comes first.
-- sides: two
-- needs: enterprises, policies
with gap as (
    select e.enterprise_id, m.measure_id, m.measure_no, m.measure_text, m.row_id,
           coalesce(p.document_no, p.title) as document, k.closes_on
    from derived.entitlement e
    join derived.measure m using (measure_id)
    join derived.policy p on p.policy_id = m.policy_id
    join derived.measure_closing k on k.as_of = e.as_of and k.measure_id = m.measure_id
    where e.as_of = :business_date and e.verdict = 'ENTITLED' and not e.enjoyed
), closing as (
    select g.*,
           count(*) over (partition by enterprise_id) as measures,
           row_number() over (partition by enterprise_id order by closes_on, measure_id) as nth
    from gap g
    where closes_on - :business_date between 0 and (select value::int from setting where name = 'closing_soon_days')
), listed as (
    select enterprise_id, max(measures) as measures, (array_agg(row_id order by nth))[1] as row_id,
           jsonb_agg(document || '（' || measure_no || '）' || derived.brief(measure_text, 24) || ' → ' || closes_on order by nth) as texts
    from closing
    where nth <= 5
    group by enterprise_id
)
select 'enterprise:' || n.enterprise_id as subject, n.county, null::text as unit, n.enterprise_id, null::text as official_id,
       'enterprises' as kind, n.row_id, 'policies' as other_kind, l.row_id as other_row_id, 'measure_text' as other_field, null::text as field,
       jsonb_build_object('enterprise', n.name, 'count', l.measures, 'measures', l.texts,
                          'days', (select value::int from setting where name = 'closing_soon_days')) as args
from listed l
join derived.enterprise n using (enterprise_id)
