-- title.zh: 各项措施逐条对照
-- title.en: The measures, clause by clause
-- column.verdict: TEXT 11 | 结论 | Verdict
-- column.measures: TEXT 100 | 逐项条件——措施（文号，截止日期） | Clause by clause: measures (document, until)
-- blank: verdict
-- names: measures
-- words.verdict: checklist_verdict
-- empty.zh: 没有可对照的政策措施。
-- empty.en: No measure could be checked.
-- note.zh: 未注明的条件均符合；“待查”的条件缺少资料，空白不作零处理。“不符合”只列最先不符的条件和项数，每项措施不符哪一条见工作簿“政策对照总表”，措施全文见政策选编。
-- note.en: Conditions without a remark are met; what is to be asked lacks data, and a blank is never zero. Of measures to which it is not entitled the first condition that fails and their number stand here; which measure fails which is in the workbook, on the sheet “Entitlement matrix”, and the measures in full in the booklet.
with c as (select as_of from derived.cutoff where label = 'current'),
clauses as (
  select k.measure_id, string_agg(
      case k.verdict when 'TRUE' then '' when 'FALSE' then :t_not_met else :t_to_ask end
        || case k.code when 'FEEL' then '' else derived.word('condition', k.code, k.code) || ' ' end || derived.brief(derived.grouped(k.demanded), 60)
        || case when k.verdict = 'UNKNOWN' then coalesce(replace(:t_in_brackets, '{it}', derived.word('questions', k.question, derived.brief(k.question, 40))), '') else '' end,
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
  from judged),
failed as (
  select distinct on (k.measure_id) k.measure_id, k.code, k.sort,
    derived.brief(derived.grouped(case k.code when 'SIZE' then regexp_replace(regexp_replace(k.demanded, '^(.+) \[.*\]$', '\1'), '^\[(.*)\]$', '\1') else k.demanded end), 40) as demanded
  from derived.entitlement_clause k join c using (as_of) where k.enterprise_id = :subject and k.verdict = 'FALSE'
  order by k.measure_id, k.sort, k.atom_id),
barred as (
  select code, sort, demanded, count(*) as n, row_number() over (partition by sort order by count(*) desc, demanded) as place, count(*) over (partition by sort) as kinds
  from failed f where not exists (select from judged j where j.measure_id = f.measure_id) group by 1, 2, 3),
counted as (
  select sort, derived.word('condition', code, code) || ' ' || replace(:t_items, '{n}', sum(n)::text) || :t_colon
      || string_agg(demanded || replace(:t_in_brackets, '{it}', n::text), :t_separator order by place) filter (where place <= 6)
      || case when max(kinds) > 6 then :t_and_so_on else '' end as measures
  from barred group by code, sort),
lines as (
  select verdict, case verdict when 'ENTITLED' then 0 when 'UNKNOWN' then 1 when 'RECEIVED' then 2 when 'RECEIVED_UNKNOWN' then 3 else 4 end as part,
    first_closing, reasons, portion, reasons || :t_so || string_agg(item, :t_semicolon order by closes_on nulls last, measure_id) as measures
  from placed group by verdict, reasons, portion, first_closing
  union all
  select 'BARRED', 5, null, '', 0, string_agg(measures, :t_semicolon order by sort) from counted having count(*) > 0)
select case when row_number() over (partition by verdict order by first_closing nulls last, reasons, portion) = 1 then verdict end as verdict, measures
from lines order by part, first_closing nulls last, lines.reasons, portion
