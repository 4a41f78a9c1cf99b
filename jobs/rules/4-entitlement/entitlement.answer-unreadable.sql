-- code: entitlement.answer-unreadable
-- group: 4
-- severity: WARNING
-- title.zh: 条件答复读不懂
-- title.en: An answer cannot be read
-- message.zh: 「{enterprise}」对照清单的条件答复「{item}」用不上：{problem:answer_problem}。
-- message.en: The answer "{item}" on the checklist of "{enterprise}" cannot be used: {problem:answer_problem}.
-- why.zh: 干部问来了，程序没读懂，这一条仍是“无法判定”。
-- why.en: The official has asked, but the program could not read it; the condition stays "cannot tell".
-- remedy.zh: 照清单给出的样子写“名称=值”，几项之间用分号：裁员率=3.2；高新技术企业=是；营业收入=1200万元。
-- remedy.en: Write name=value as the checklist shows, semicolons between items.
-- example.zh: 答复写“裁员率=不高”，程序要的是数：写“裁员率=3.2”。
-- example.en: The answer says "not high" where a number is wanted.
-- sides: one
-- needs: checklist
select 'enterprise:' || a.enterprise_id as subject, c.county, null::text as unit, a.enterprise_id, null::text as official_id,
       'checklist' as kind, a.row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field, 'answers' as field,
       jsonb_build_object('enterprise', coalesce(n.name, c.enterprise_name, a.enterprise_id), 'item', derived.brief(a.item, 40),
                          'problem', a.kind) as args
from derived.answer_problem a
join derived.checklist c using (row_id)
left join derived.enterprise n on n.enterprise_id = a.enterprise_id
