-- title.zh: 符合条件和尚待核实的措施
-- title.en: Measures to which it is entitled, or that cannot be told yet
-- column.verdict: TEXT 12 | 结论 | Verdict
-- column.reasons: TEXT 50 | 逐项条件 | Clause by clause
-- column.measures: TEXT 70 | 措施（文号，截止日期） | Measures (document, until)
-- names: reasons, measures
-- words.verdict: checklist_verdict
-- empty.zh: 没有符合条件或尚待核实的措施。
-- empty.en: There is none.
-- note.zh: 条件相同的措施列在一起。“待查”的条件缺少资料，空白不作零处理。
-- note.en: Measures with the same conditions stand together. What is to be asked lacks data; a blank is never zero.
with c as (select as_of from derived.cutoff where label = 'current'),
clauses as (
  select k.measure_id, string_agg(
      case k.verdict when 'TRUE' then :t_met when 'FALSE' then :t_not_met else :t_to_ask end
        || case k.code when 'FEEL' then '' else k.condition || ' ' end || derived.brief(k.demanded, 60)
        || case when k.verdict = 'UNKNOWN' then coalesce(replace(:t_in_brackets, '{it}', derived.brief(k.question, 40)), '') else '' end,
      :t_semicolon order by case k.verdict when 'FALSE' then 0 when 'UNKNOWN' then 1 else 2 end, k.sort, k.atom_id) as reasons
  from derived.entitlement_clause k join c using (as_of) where k.enterprise_id = :subject group by k.measure_id),
judged as (
  select case when e.verdict = 'UNKNOWN' then case when e.enjoyed then 'RECEIVED_UNKNOWN' else 'UNKNOWN' end when e.verdict = 'NOT' then 'RECEIVED_BARRED'
      when e.enjoyed then 'RECEIVED' else 'ENTITLED' end as verdict,
    coalesce(k.reasons, :t_no_condition) as reasons, m.measure_text || replace(:t_in_brackets, '{it}', concat_ws(:t_comma, coalesce(p.document_no, p.title), l.closes_on::text)) as item,
    l.closes_on, m.measure_id
  from derived.entitlement e join c using (as_of) join derived.measure m using (measure_id) join derived.policy p on p.policy_id = m.policy_id
  left join clauses k using (measure_id) left join derived.measure_closing l using (as_of, measure_id)
  where e.enterprise_id = :subject),
placed as (
  select *, (row_number() over (partition by verdict, reasons order by closes_on nulls last, measure_id) - 1) / 10 as portion,
    min(closes_on) over (partition by verdict, reasons) as first_closing
  from judged)
select verdict, reasons, string_agg(item, :t_semicolon order by closes_on nulls last, measure_id) as measures
from placed group by verdict, reasons, portion, first_closing
order by case verdict when 'ENTITLED' then 0 when 'UNKNOWN' then 1 when 'RECEIVED' then 2 when 'RECEIVED_UNKNOWN' then 3 else 4 end, first_closing nulls last, reasons, portion
