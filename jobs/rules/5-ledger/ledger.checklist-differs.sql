-- code: ledger.checklist-differs
-- group: 5
-- severity: WARNING
-- title.zh: 政策对照清单与计算结果不一致
-- title.en: Checklist and computed entitlement differ
-- message.zh: 「{enterprise}」对照 {document} 第 {measure} 条：干部填「{said:verdict}」，按名册条件计算为「{computed:verdict}」（条件 {condition}，读到 {value}）。
-- message.en: "{enterprise}", {document}, measure {measure}: the official says "{said:verdict}", by the register it is "{computed:verdict}" (condition {condition}, read {value}).
-- why.zh: 干部看到的是企业实情，计算依据的是名册数据，两者不一就有一方要更正。
-- why.en: The official sees the firm, the computation sees the register; where they differ one is to be corrected.
-- remedy.zh: 核对名册数据和享受台账；干部判断有据的，在条件答复中写明。
-- remedy.en: Check register and uptake ledger; if the official is right, give the evidence in the answers.
-- example.zh: 干部填“不符合”，按名册却符合；原来名册的营业收入是上一年的，补报后两边一致。
-- example.en: The official says "not eligible", the register says it is; the turnover was last year's, and once renewed the two agree.
-- sides: two
-- needs: checklist, policies, enterprises
with held as (
    select c.*, m.row_id as measure_row_id, coalesce(p.document_no, p.title) as document, n.name,
           case e.verdict when 'ENTITLED' then 'GAP' when 'UNKNOWN' then 'PENDING' else 'NOT_ELIGIBLE' end as computed,
           coalesce(e.condition, '—') as decided_by, coalesce(e.value_read, '—') as value_read
    from derived.checklist c
    join derived.enterprise n using (enterprise_id)
    join derived.measure m using (measure_id)
    join derived.policy p on p.policy_id = m.policy_id
    left join derived.entitlement e
      on e.as_of = :business_date and e.enterprise_id = c.enterprise_id and e.measure_id = c.measure_id
    -- What was enjoyed is another question, which ledger.checklist-uptake-differs asks.
    -- Answered in another year, it is no answer to the figures of this one.
    where c.checked_on <= :business_date and extract(year from c.checked_on) = extract(year from :business_date::date) and not coalesce(e.enjoyed, false)
      and :business_date >= coalesce(m.effective_on, m.published_on, p.effective_on, p.published_on)
      and :business_date <= coalesce(m.expires_on, p.expires_on, :business_date)
      and exists (
          select from derived.posting t
          where t.enterprise_id = c.enterprise_id and t.started_on <= :business_date
            and coalesce(t.ended_on, :business_date) >= :business_date)
)
select 'enterprise:' || enterprise_id as subject, county, null::text as unit, enterprise_id, null::text as official_id,
       'checklist' as kind, row_id, 'policies' as other_kind, measure_row_id as other_row_id, 'measure_no' as other_field, 'verdict' as field,
       jsonb_build_object('enterprise', name, 'document', document, 'measure', measure_no, 'said', verdict,
                          'computed', computed, 'condition', decided_by, 'value', value_read) as args
from held
where (verdict = 'GAP' and computed = 'NOT_ELIGIBLE') or (verdict in ('NOT_ELIGIBLE', 'NOT_APPLICABLE') and computed = 'GAP')
