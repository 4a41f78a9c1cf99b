-- title.zh: 政策清单
-- title.en: The policies
-- column.verdict: TEXT 20 | 结论 | Verdict
-- column.n: INTEGER 7 | 项数 | Items
-- column.item: TEXT 58 | 措施或事项 | Measure or matter
-- column.day: DATE 11 | 日期 | Day
-- column.more: TEXT 46 | 金额或兑现部门 | Amount or office
-- blank: n, day
-- names: item, more
-- words.verdict: page_verdict
-- empty.zh: 没有可对照的政策措施。
-- empty.en: No measure could be checked.
-- note.zh: “应享已享”按措施计；“另有享受”是不在应享之列的享受记录，按笔计。“日期”：享受的为享受日期，可享受的为截止日期（空白为长期有效）。逐条对照见附表。
-- note.en: Received counts measures; other, records of what is not among those entitled. Day: when received, or until when to apply (none: open-ended). Clause by clause in the annex.
with c as (select as_of from derived.cutoff where label = 'current'),
-- What the first page has room for, in points: 638 less head, lead, frame of this table, and the problems above it.
problems as (
  select count(*) as n, coalesce(sum(case when length(description) > 18 or length(responsible) > 9 then 31 else 18 end) filter (where place <= case when n > 5 then 4 else 5 end), 0)
    + case when count(*) = 0 then 0 else 59 end + case when count(*) > 5 then 20 else 0 end as high
  from (select description, coalesce(duty_unit, unit, '') as responsible, count(*) over () as n,
          row_number() over (order by is_open desc, days_left nulls last, raised_on desc, problem_id) as place
        from derived.problem_now where enterprise_id = :subject) p),
space as (
  select ((638 - 114 - 31 * ((length(e.name) - 1) / 18) - 60 - 84 - p.high) / 19)::int as places
  from problems p cross join derived.enterprise e where e.enterprise_id = :subject),
-- What it has received of the measures to which it is entitled, counted by measure as the sentence above counts it, and all else, by record.
had as (
  select *, case when n <= 4 then n when (select places from space) < 8 then 1 when records = n then 4 else 2 end as most
  from (
   select *, row_number() over (partition by part order by enjoyed_on desc, row_id) as place, count(*) over (partition by part) as records, count(*) over () as n
   from (
    select case when e.verdict = 'ENTITLED' then 1 else 2 end as part, u.measure_id, u.row_id, u.enjoyed_on, u.amount, coalesce(m.measure_text, p.title, u.policy_title, '—') as item,
      case when e.verdict = 'ENTITLED' then '' when e.verdict = 'NOT' then :t_to_review when e.verdict = 'UNKNOWN' then :t_to_be_told
        when u.measure_id is null then :t_unnamed_measure
        when not exists (select from derived.measure_place f where f.as_of = c.as_of and f.measure_id = u.measure_id) then :t_not_in_force else '' end as remark
    from derived.uptake u cross join c left join derived.policy p using (policy_id) left join derived.measure m using (measure_id)
    left join derived.entitlement e on e.as_of = c.as_of and e.enterprise_id = u.enterprise_id and e.measure_id = u.measure_id
    where u.enterprise_id = :subject and u.enjoyed_on <= c.as_of) u) u),
received as (
  select part, place, (select count(distinct measure_id) from had m where m.part = 1) as measures, records,
    derived.headline(item, case when n > 4 then 20 else 40 end) as item, enjoyed_on as day,
    coalesce(replace(:t_yuan, '{n}', to_char(amount, 'FM999,999,999,990.00')), '—') || remark as more
  from had where records <= most or place < most
  union all
  select part, 99, (select count(distinct measure_id) from had m where m.part = 1), min(records), replace(case when min(most) = 1 then :t_in_all else :t_further end, '{n}', count(*)::text), null,
    coalesce(replace(:t_yuan, '{n}', to_char(sum(amount), 'FM999,999,999,990.00')), '—')
  from had where records > most and place >= most group by part),
asked as (
  select derived.word('questions', e.question, derived.headline(e.question, 20)) as item, count(*) as measures, row_number() over (order by count(*) desc, e.question) as place,
    sum(count(*)) over () as n
  from derived.entitlement e join c using (as_of) where e.enterprise_id = :subject and e.verdict = 'UNKNOWN' group by e.question),
open as (
  select closes_on, paying_unit, measure_text, row_number() over (order by closes_on nulls last, published_on desc, measure_id) as place, count(*) over () as n
  from derived.gap_now where enterprise_id = :subject),
lines as (
  select greatest(2 + least(a.n, 1) * high + case when a.n > 1 then 1 else 0 end,
      s.places - (select sum(case when length(item) > 18 then 2 else 1 end) from (select item from received union all select '') r))::int as n,
    (select count(*) from open)::int as open, a.n as asked, high
  from space s cross join (select count(*)::int as n, :t_question_lines::int as high from asked) a),
-- One question at least; more where all that is open has its line.
share as (
  select case when asked = 0 then 0 else least(asked, greatest(1, (n - open - case when asked * high > n - open then 1 else 0 end) / high)) end as asks, n, open, asked, high from lines),
room as (
  select asks, greatest(2, n - asks * high - case when asks < asked then 1 else 0 end) as places from share),
barred as (
  select k.code, count(*) as n
  from (select distinct on (measure_id) measure_id, code from derived.entitlement_clause join c using (as_of)
        where enterprise_id = :subject and verdict = 'FALSE' order by measure_id, sort, atom_id) k
  group by k.code),
items as (
  select part, case part when 1 then 'RECEIVED' else 'ALSO' end as verdict, place, case part when 1 then measures else records end as n, item, day, more from received
  union all
  select 3, 'OPEN', place, n, derived.headline(measure_text, 20), closes_on, coalesce(paying_unit, '—') from open where place <= (select case when n <= places then n else places - 1 end from room)
  union all
  select 3, 'OPEN', 99, min(n), replace(:t_further_annex, '{n}', count(*)::text), null, null from open where place > (select case when n <= places then n else places - 1 end from room) having count(*) > 0
  union all
  select 4, 'ASK', place, n, item, null, replace(:t_measures, '{n}', measures::text) from asked where place <= (select asks from room)
  union all
  select 4, 'ASK', 99, min(n), replace(:t_further_questions, '{n}', count(*)::text), null, replace(:t_measures, '{n}', sum(measures)::text)
  from asked where place > (select asks from room) having count(*) > 0
  union all
  select 5, 'BARRED', 1, sum(n), string_agg(derived.word('condition', code, code) || ' ' || n, :t_separator order by place) filter (where place <= 3), null, null
  from (select b.code, b.n, row_number() over (order by b.n desc, w.sort) as place
        from barred b join derived.condition_word w on w.condition = b.code) most having count(*) > 0)
select case when row_number() over (partition by part order by place) = 1 then verdict end as verdict,
  case when row_number() over (partition by part order by place) = 1 then n end as n, item, day, more
from items order by part, place
