-- code: ledger.checklist-uptake-differs
-- group: 5
-- severity: WARNING
-- title.zh: 政策对照清单与享受台账不一致
-- title.en: Checklist and uptake ledger differ
-- message.zh: 「{enterprise}」对照 {document} 第 {measure} 条：干部 {checked} 填「{said:verdict}」，享受台账中至该日的享受记录有 {uptakes} 条（{listed}）。
-- message.en: "{enterprise}", {document}, measure {measure}: on {checked} the official says "{said:verdict}"; by that day the uptake ledger has {uptakes} rows of it ({listed}).
-- why.zh: 填已享而台账无记录，或台账有记录而填未享，应享未享的数就不准。
-- why.en: Enjoyed without a record, or a record without being called enjoyed: the number of gaps is wrong either way.
-- remedy.zh: 已享受的补报享受台账；清单填错的，更正清单。
-- remedy.en: Report the uptake that is missing, or correct the checklist.
-- example.zh: 清单写“已享”，享受台账没有这一笔；向税务核实后补报，应享未享少一条。
-- example.en: The checklist says "enjoyed" and the uptake ledger has nothing; confirmed by the tax office and entered, it is one gap less.
-- sides: two
-- needs: checklist, uptakes, policies
with said as (
    select c.*, m.row_id as measure_row_id, coalesce(p.document_no, p.title) as document
    from derived.checklist c
    join derived.measure m using (measure_id)
    join derived.policy p on p.policy_id = m.policy_id
    where c.checked_on <= :business_date and c.enterprise_id is not null
), recorded as (
    select s.row_id, count(u.row_id) as uptakes, min(u.row_id) as uptake_row_id,
           string_agg(u.enjoyed_on || coalesce(' ' || u.amount, ''), ', ' order by u.enjoyed_on, u.row_id) as listed
    from said s
    left join derived.uptake u
      on u.enterprise_id = s.enterprise_id and u.measure_id = s.measure_id and u.enjoyed_on <= s.checked_on
     -- A gap of this year is none that was filled in another; but whoever says enjoyed may mean then.
     and (s.verdict = 'ENJOYED' or extract(year from u.enjoyed_on) = extract(year from s.checked_on))
    group by s.row_id
)
select 'enterprise:' || s.enterprise_id as subject, s.county, null::text as unit, s.enterprise_id, null::text as official_id,
       'checklist' as kind, s.row_id, case when r.uptake_row_id is null then 'policies' else 'uptakes' end as other_kind,
       coalesce(r.uptake_row_id, s.measure_row_id) as other_row_id, case when r.uptake_row_id is null then 'measure_no' else 'enjoyed_on' end as other_field, 'verdict' as field,
       jsonb_build_object('enterprise', coalesce(s.enterprise_name, s.enterprise_id), 'document', s.document,
                          'measure', s.measure_no, 'checked', s.checked_on, 'said', s.verdict, 'uptakes', r.uptakes,
                          'listed', coalesce(r.listed, '—')) as args
from said s
join recorded r using (row_id)
where (s.verdict = 'ENJOYED' and r.uptakes = 0) or (s.verdict in ('GAP', 'NOT_ELIGIBLE', 'NOT_APPLICABLE') and r.uptakes > 0)
