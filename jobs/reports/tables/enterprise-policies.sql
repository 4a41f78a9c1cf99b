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
-- What the first page has room for, in points: 638 less head, lead, frame of this table, and the problems above it.
problems as (
  select count(*) as n, coalesce(sum(case when length(description) > 18 or length(responsible) > 9 then 31 else 18 end) filter (where place <= case when n > 5 then 4 else 5 end), 0)
    + case when count(*) = 0 then 0 else 59 end + case when count(*) > 5 then 20 else 0 end as high
  from (select description, coalesce(duty_unit, unit, '') as responsible, count(*) over () as n,
          row_number() over (order by is_open desc, days_left nulls last, raised_on desc, problem_id) as place
        from derived.problem_now where enterprise_id = :subject) p),
had as (
  select u.enjoyed_on, u.amount, coalesce(m.measure_text, p.title, u.policy_title, '—') as item, coalesce(e.verdict = 'NOT', false) as wrong,
    row_number() over (order by u.enjoyed_on desc, u.row_id) as place, count(*) over () as n
  from derived.uptake u cross join c left join derived.policy p using (policy_id) left join derived.measure m using (measure_id)
  left join derived.entitlement e on e.as_of = c.as_of and e.enterprise_id = u.enterprise_id and e.measure_id = u.measure_id
  where u.enterprise_id = :subject and u.enjoyed_on <= c.as_of),
received as (
  select place, n, derived.headline(item, case when n > 4 then 20 else 40 end) as item, enjoyed_on as day,
    coalesce(replace(:t_yuan, '{n}', to_char(amount, 'FM999,999,999,990.00')), '—') || case when wrong then :t_to_review else '' end as more
  from had where place <= case when n > 4 then 3 else 4 end
  union all
  select 99, min(n), replace(:t_further, '{n}', count(*)::text), null, coalesce(replace(:t_yuan, '{n}', to_char(sum(amount), 'FM999,999,999,990.00')), '—')
  from had where n > 4 and place > 3 having count(*) > 0),
asked as (
  select derived.headline(e.question, 20) as item, count(*) as measures, row_number() over (order by count(*) desc, e.question) as place,
    sum(count(*)) over () as n
  from derived.entitlement e join c using (as_of) where e.enterprise_id = :subject and e.verdict = 'UNKNOWN' group by e.question),
open as (
  select closes_on, paying_unit, measure_text, row_number() over (order by closes_on nulls last, published_on desc, measure_id) as place, count(*) over () as n
  from derived.gap_now where enterprise_id = :subject),
lines as (
  select greatest(4, (638 - 114 - 31 * ((length(e.name) - 1) / 18) - 60 - 72 - p.high) / 19 - (select sum(case when length(item) > 18 then 2 else 1 end) from (select item from received union all select '') r))::int as n,
    (select count(*) from open)::int as open, (select count(*) from asked)::int as asked
  from problems p cross join derived.enterprise e where e.enterprise_id = :subject),
-- One question at least; more where all that is open has its line.
share as (
  select case when asked = 0 then 0 else least(asked, greatest(1, n - open - case when asked > n - open then 1 else 0 end)) end as asks, n, open, asked from lines),
room as (
  select asks, greatest(2, n - asks - case when asks < asked then 1 else 0 end) as places from share),
barred as (
  select k.code, count(*) as n
  from (select distinct on (measure_id) measure_id, code from derived.entitlement_clause join c using (as_of)
        where enterprise_id = :subject and verdict = 'FALSE' order by measure_id, sort, atom_id) k
  group by k.code),
items as (
  select 1 as part, 'RECEIVED' as verdict, * from received
  union all
  select 2, 'OPEN', place, n, derived.headline(measure_text, 20), closes_on, coalesce(paying_unit, '—') from open where place <= (select case when n <= places then n else places - 1 end from room)
  union all
  select 2, 'OPEN', 99, min(n), replace(:t_further_annex, '{n}', count(*)::text), null, null from open where place > (select case when n <= places then n else places - 1 end from room) having count(*) > 0
  union all
  select 3, 'ASK', place, n, item, null, replace(:t_measures, '{n}', measures::text) from asked where place <= (select asks from room)
  union all
  select 3, 'ASK', 99, min(n), replace(:t_further_questions, '{n}', count(*)::text), null, replace(:t_measures, '{n}', sum(measures)::text)
  from asked where place > (select asks from room) having count(*) > 0
  union all
  select 4, 'BARRED', 1, sum(n), string_agg(label || ' ' || n, :t_separator order by place) filter (where place <= 3), null, null
  from (select w.label, b.n, row_number() over (order by b.n desc, w.sort) as place
        from barred b join derived.condition_word w on w.condition = b.code) most having count(*) > 0)
select case when row_number() over (partition by part order by place) = 1 then verdict end as verdict,
  case when row_number() over (partition by part order by place) = 1 then n end as n, item, day, more
from items order by part, place
