-- title.zh: 限定行业的措施
-- title.en: Measures for certain trades
-- column.industry: TEXT 22 | 行业 | Trade
-- column.n: INTEGER 7 | 项数 | Number
-- column.measures: TEXT 90 | 措施（文号，截止日期） | Measures (document, until)
-- words.industry: section
-- names: measures
-- empty.zh: 没有限定行业的措施。
-- empty.en: No measure is limited to a trade.
-- note.zh: 行业按 GB/T 4754—2017 的门类；只适用其中部分行业的，见正文各条。未列入本表的措施不限行业。
-- note.en: Sections of GB/T 4754-2017; a measure may be for some trades of a section only, see above. Measures that do not stand here are for all trades.
with divisions (first, last, section) as (values
  (1, 5, 'A'), (6, 12, 'B'), (13, 43, 'C'), (44, 46, 'D'), (47, 50, 'E'), (51, 52, 'F'), (53, 60, 'G'), (61, 62, 'H'), (63, 65, 'I'), (66, 69, 'J'),
  (70, 70, 'K'), (71, 72, 'L'), (73, 75, 'M'), (76, 79, 'N'), (80, 82, 'O'), (83, 83, 'P'), (84, 85, 'Q'), (86, 90, 'R'), (91, 96, 'S'), (97, 97, 'T')),
placed as (
  select distinct coalesce(d.section, t.code) as industry, i.measure_id
  from derived.measure_place i join derived.measure_atom a using (measure_id) join derived.condition_atom c using (atom_id) cross join unnest(c.codes) t (code)
  left join divisions d on t.code ~ '^[0-9]{2}' and left(t.code, 2)::int between d.first and d.last
  where i.as_of = (select as_of from derived.cutoff where label = 'current') and c.code = 'INDUSTRY'),
items as (
  select w.industry, l.closes_on, w.measure_id, m.measure_text || replace(:t_in_brackets, '{it}', concat_ws(:t_comma, coalesce(p.document_no, p.title), l.closes_on::text)) as item,
    (row_number() over (partition by w.industry order by l.closes_on nulls last, w.measure_id) - 1) / 10 as portion
  from placed w join derived.measure m using (measure_id) join derived.policy p on p.policy_id = m.policy_id
  left join derived.measure_closing l on l.as_of = (select as_of from derived.cutoff where label = 'current') and l.measure_id = w.measure_id)
select industry, count(*) as n, string_agg(item, :t_semicolon order by closes_on nulls last, measure_id) as measures
from items group by industry, portion order by industry, portion
