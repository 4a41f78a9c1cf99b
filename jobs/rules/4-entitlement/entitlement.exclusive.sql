-- code: entitlement.exclusive
-- group: 4
-- severity: WARNING
-- title.zh: 不能都享的措施都享了
-- title.en: Two measures that exclude each other
-- message.zh: 「{enterprise}」既享受 {document} 第 {measure} 条（{on}），又享受 {other} 第 {other_measure} 条（{other_on}），按规定只能享一项：{reason}。
-- message.en: "{enterprise}" enjoyed {document}, measure {measure} ({on}) and {other}, measure {other_measure} ({other_on}); only one is allowed: {reason}.
-- why.zh: 同一事项重复享受，其中一笔可能要退回。
-- why.en: One of the two may have to be paid back.
-- remedy.zh: 与两个兑现部门核对，保留应享的一项；台账写错的予以更正。
-- remedy.en: Check with both paying units which one stands; correct the ledger where it is wrong.
-- example.zh: 同一笔岗位，人社局发了补贴，工信局又发了奖补，文件规定只能享一项。
-- example.en: Two offices paid for the same post though the document allows one.
-- sides: two
-- needs: uptakes, policies
select 'enterprise:' || u.enterprise_id as subject, u.county, null::text as unit, u.enterprise_id, null::text as official_id,
       'uptakes' as kind, u.row_id, 'uptakes' as other_kind, o.row_id as other_row_id, 'measure_no' as other_field, 'measure_no' as field,
       jsonb_build_object('enterprise', coalesce(u.enterprise_name, u.enterprise_id), 'document', coalesce(m.document_no, m.title),
                          'measure', m.measure_no, 'on', u.enjoyed_on, 'other', coalesce(k.document_no, k.title),
                          'other_measure', k.measure_no, 'other_on', o.enjoyed_on, 'reason', x.reason) as args
from derived.exclusive_measure x
join derived.uptake o on o.measure_id = x.other_id
join derived.uptake u on u.measure_id = x.measure_id and u.enterprise_id = o.enterprise_id
 and extract(year from u.enjoyed_on) = extract(year from o.enjoyed_on)
join derived.measure m on m.measure_id = x.measure_id
join derived.measure k on k.measure_id = x.other_id
where u.enjoyed_on <= :business_date and o.enjoyed_on <= :business_date
