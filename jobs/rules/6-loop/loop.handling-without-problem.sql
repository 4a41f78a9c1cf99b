-- code: loop.handling-without-problem
-- group: 6
-- severity: WARNING
-- title.zh: 流转记录没有对应的问题
-- title.en: A handling row without a problem
-- message.zh: 流转表记编号 {no} 于 {on}「{step:step}」，问题台账中查无此编号。
-- message.en: The handling list has "{step:step}" for number {no} on {on}; the problem ledger has no such number.
-- why.zh: 对不上问题的流转不计入闭环，问题的时限和办结可能因此算错。
-- why.en: A step that belongs to no problem is not counted; limit and closing of some problem may be wrong for it.
-- remedy.zh: 核对县区和问题编号；台账漏登的补登。
-- remedy.en: Check county and number, or enter the problem in the ledger.
-- example.zh: 流转表有编号 88 号的办结，台账最大只到 80 号；不是编号写错，就是台账漏登。
-- example.en: The handling list closes number 88 while the ledger ends at 80: a wrong number or a missing row.
-- sides: searched
-- searched.zh: 问题台账的全部编号
-- searched.en: all numbers of the problem ledgers
-- needs: handling, problems
select 'problem:' || coalesce(h.county, 'UNKNOWN') || ':' || h.problem_no as subject, h.county, h.unit,
       null::text as enterprise_id, null::text as official_id, 'handling' as kind, h.row_id,
       null::text as other_kind, null::bigint as other_row_id, null::text as other_field, 'problem_no' as field,
       jsonb_build_object('no', h.problem_no, 'on', h.at::date, 'step', h.step) as args
from derived.handling h
where h.problem_id is null and jsonb_array_length(h.candidates) = 0
