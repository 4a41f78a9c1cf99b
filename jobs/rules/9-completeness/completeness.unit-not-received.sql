-- code: completeness.unit-not-received
-- group: 9
-- severity: WARNING
-- title.zh: 派出单位全员无日志
-- title.en: No log of any official of a unit in a month
-- message.zh: {unit} 派出的 {officials} 名干部 {month} 都在岗，应于 {due} 前报送的{what:kind}一篇也没有收到：{names}。
-- message.en: Not one entry of the {what:kind} of the {officials} officials of {unit}, all at work in {month}, due on {due}, has been received: {names}.
-- why.zh: 几个人同时没有日志，多半是单位没有汇总报送，催一个单位比催几个人快。
-- why.en: When several have none at once, the unit has most likely not sent them on; asking the unit is quicker than asking each.
-- remedy.zh: 请派出单位一次报齐。
-- remedy.en: Ask the unit to send all of them.
-- example.zh: 一个单位派出三名干部，十月三人都没有日志；单位汇总的那份表没有报上来。
-- example.en: A unit posted three officials and none has a log in October; the unit's own list was never sent.
-- sides: searched
-- searched.zh: 收到的全部文件中这些干部当月的行
-- searched.en: all files that came, for rows of those officials in that month
-- needs:
select 'unit:' || s.unit || ':' || s.kind || ':' || to_char(s.period_start, 'YYYY-MM') as subject,
       case when count(distinct s.county) = 1 then min(s.county) end as county, s.unit, null::text as enterprise_id,
       null::text as official_id, 'officials'::text as kind, min(o.row_id) as row_id, null::text as other_kind,
       null::bigint as other_row_id, null::text as other_field, null::text as field,
       jsonb_build_object('unit', s.unit, 'officials', count(*), 'month', to_char(s.period_start, 'YYYY-MM'), 'what', s.kind,
                          'due', min(s.due_on), 'names', string_agg(o.name, '、' order by o.official_id)) as args
from derived.official_submission s
join derived.official o using (official_id)
group by s.period_start, s.unit, s.kind
having count(*) > 1 and not bool_or(s.received) and min(s.due_on) < :knowledge_date
