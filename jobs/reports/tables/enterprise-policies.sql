-- title.zh: 政策清单
-- title.en: The policies
-- column.verdict: TEXT 11 | 结论 | Verdict
-- column.n: INTEGER 7 | 项数 | Number
-- column.item: TEXT 62 | 措施或事项 | Measure or matter
-- column.day: DATE 11 | 日期 | Day
-- column.more: TEXT 46 | 金额或兑现部门 | Amount or office
-- blank: n, day
-- names: item, more
-- words.verdict: page_verdict
-- empty.zh: 没有可对照的政策措施。
-- empty.en: No measure could be checked.
-- note.zh: “日期”：已享受的为享受日期，可享受的为截止日期（空白为长期有效）。逐条对照见附表。
-- note.en: Day: when it was received, or until when it can be applied for (none: open-ended). Clause by clause in the annex.
with c as (select as_of from derived.cutoff where label = 'current'),
problems as (select least(count(*), 4)::int as n, case when count(*) > 2 then 1 else 2 end as asks,
    (select 2 * greatest(0, (length(name) - 1) / 18 - 1) from derived.enterprise where enterprise_id = :subject) as title
  from derived.problem_now where enterprise_id = :subject),
had as (
  select u.enjoyed_on, u.amount, coalesce(m.measure_text, p.title, u.policy_title, '—') as item, coalesce(e.verdict = 'NOT', false) as wrong,
    row_number() over (order by u.enjoyed_on desc, u.row_id) as place, count(*) over () as n
  from derived.uptake u cross join c left join derived.policy p using (policy_id) left join derived.measure m using (measure_id)
  left join derived.entitlement e on e.as_of = c.as_of and e.enterprise_id = u.enterprise_id and e.measure_id = u.measure_id
  where u.enterprise_id = :subject and u.enjoyed_on <= c.as_of),
received as (
  select place, n, derived.headline(item, 20) as item, enjoyed_on as day,
    coalesce(replace(:t_yuan, '{n}', to_char(amount, 'FM999,999,999,990.00')), '—') || case when wrong then :t_to_review else '' end as more
  from had where place <= case when n > 2 then 1 else 2 end
  union all
  select 99, min(n), replace(:t_further, '{n}', count(*)::text), null, coalesce(replace(:t_yuan, '{n}', to_char(sum(amount), 'FM999,999,999,990.00')), '—')
  from had where n > 2 and place > 1 having count(*) > 0),
asked as (
  select derived.headline(e.question, 20) as item, count(*) as measures, row_number() over (order by count(*) desc, e.question) as place, sum(count(*)) over () as n
  from derived.entitlement e join c using (as_of) where e.enterprise_id = :subject and e.verdict = 'UNKNOWN' group by e.question),
room as (
  select greatest(2, -coalesce(p.title, 0) + case p.n when 0 then 13 when 1 then 10 else 12 - 2 * p.n end - (select count(*) from received) - (select count(*) from asked where place <= p.asks)) as n
  from problems p),
open as (
  select closes_on, paying_unit, measure_text, row_number() over (order by closes_on nulls last, published_on desc, measure_id) as place, count(*) over () as n
  from derived.gap_now where enterprise_id = :subject),
barred as (
  select k.code, count(*) as n
  from (select distinct on (measure_id) measure_id, code from derived.entitlement_clause join c using (as_of)
        where enterprise_id = :subject and verdict = 'FALSE' order by measure_id, sort, atom_id) k
  group by k.code),
items as (
  select 1 as part, 'RECEIVED' as verdict, * from received
  union all
  select 2, 'OPEN', place, n, derived.headline(measure_text, 20), closes_on, coalesce(paying_unit, '—') from open where place <= (select n from room)
  union all
  select 2, 'OPEN', 99, min(n), replace(:t_further_annex, '{n}', count(*)::text), null, null from open where place > (select n from room) having count(*) > 0
  union all
  select 3, 'ASK', place, n, item, null, replace(:t_measures, '{n}', measures::text) from asked where place <= (select asks from problems)
  union all
  select 4, 'BARRED', 1, sum(n), string_agg(label || ' ' || n, :t_separator order by place) filter (where place <= 3), null, null
  from (select w.label, b.n, row_number() over (order by b.n desc, w.sort) as place
        from barred b join derived.condition_word w on w.condition = b.code) most having count(*) > 0)
select case when row_number() over (partition by part order by place) = 1 then verdict end as verdict,
  case when row_number() over (partition by part order by place) = 1 then n end as n, item, day, more
from items order by part, place
