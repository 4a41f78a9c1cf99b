-- title.zh: 政策逐条对照清单
-- title.en: The checklist of policies, clause by clause
-- column.document_no: TEXT 20 | 文号 | Document
-- column.measure: TEXT 34 | 措施 | Measure
-- column.verdict: TEXT 9 | 结论 | Verdict
-- column.reasons: TEXT 62 | 逐项条件 | Clause by clause
-- column.until: DATE 10 | 截止 | Until
-- empty.zh: 截止日没有在有效期内的措施，或没有干部派驻该企业。
-- empty.en: No measure is in force, or nobody is posted to this enterprise.
-- note.zh: “待查”的条件缺少资料，空白不作零处理；同一措施有一项不符即为不符合。
-- note.en: What is to be asked lacks data; a blank is never zero. One clause that fails decides.
with clauses as (
  select k.measure_id, string_agg(
      case when :language = 'en' then
        case k.verdict when 'TRUE' then 'met: ' when 'FALSE' then 'not met: ' else 'to be asked: ' end || k.condition || ' ' || coalesce(k.demanded, '')
      else
        case k.verdict when 'TRUE' then '符合：' when 'FALSE' then '不符：' else '待查：' end || k.condition || coalesce('“' || nullif(left(k.demanded, 30), '') || '”', '')
      end || case when k.verdict = 'UNKNOWN' then coalesce('（' || left(k.question, 40) || '）', '') else coalesce('（' || nullif(left(k.value_read, 40), '') || '）', '') end,
      case when :language = 'en' then '; ' else '；' end order by case k.verdict when 'FALSE' then 0 when 'UNKNOWN' then 1 else 2 end, k.sort, k.atom_id) as reasons
  from derived.entitlement_clause k
  where k.as_of = (select as_of from derived.cutoff where label = 'current') and k.enterprise_id = :subject
  group by k.measure_id),
judged as (
  select m.measure_id, coalesce(e.verdict, 'NOT') as verdict, coalesce(e.enjoyed, false) as enjoyed
  from derived.measure_place m left join derived.entitlement e
    on e.as_of = m.as_of and e.measure_id = m.measure_id and e.enterprise_id = :subject
  where m.as_of = (select as_of from derived.cutoff where label = 'current')
    and exists (select from derived.served s where s.as_of = m.as_of and s.enterprise_id = :subject))
select coalesce(p.document_no, p.title) as document_no, left(m.measure_text, 44) as measure,
  case when :language = 'en' then
    case when j.verdict = 'ENTITLED' and j.enjoyed then 'Received' when j.verdict = 'ENTITLED' then 'Entitled' when j.verdict = 'UNKNOWN' then 'Cannot tell' when j.enjoyed then 'Received, not entitled' else 'Not entitled' end
  else
    case when j.verdict = 'ENTITLED' and j.enjoyed then '应享已享' when j.verdict = 'ENTITLED' then '应享未享' when j.verdict = 'UNKNOWN' then '无法判定' when j.enjoyed then '已享存疑' else '不符合' end
  end as verdict,
  coalesce(k.reasons, case when :language = 'en' then 'no condition' else '无条件限制' end) as reasons, l.closes_on as until
from judged j join derived.measure m using (measure_id) join derived.policy p on p.policy_id = m.policy_id
left join clauses k using (measure_id)
left join derived.measure_closing l on l.as_of = (select as_of from derived.cutoff where label = 'current') and l.measure_id = j.measure_id
order by case when j.verdict = 'ENTITLED' and not j.enjoyed then 0 when j.verdict = 'UNKNOWN' then 1 when j.verdict = 'ENTITLED' then 2 when j.enjoyed then 3 else 4 end,
  l.closes_on nulls last, p.published_on desc, m.measure_id
