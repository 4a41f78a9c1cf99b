-- code: logs.copied
-- group: 7
-- severity: WARNING
-- title.zh: 日志与较早日志雷同
-- title.en: Copied from an earlier log
-- message.zh: {name} {on} 的日志与 {other_name} {other_on} 的日志雷同（相似度 {similarity}%）：「{text}」；较早一篇：「{other_text}」。
-- message.en: The log of {name} for {on} is alike to that of {other_name} for {other_on} ({similarity}%): "{text}"; the earlier one: "{other_text}".
-- why.zh: 照抄自己或他人的日志，说明不了当天做了什么。
-- why.en: A copied log does not tell what was done that day.
-- remedy.zh: 写明当天实际所做的事；共同走访的，各写各的所见所办。
-- remedy.en: Write what was done on that day; after a joint visit each writes in own words.
-- example.zh: 周三的日志与周一的只差一个日期，写不出当天做了什么；请本人写明当天实际所做的事。
-- example.en: Wednesday's log differs from Monday's by a date only; the writer is asked to say what was done that day.
-- sides: two
-- needs: worklogs
select 'official:' || coalesce(w.official_id, w.official_name) as subject, w.county, w.unit, w.enterprise_id, w.official_id,
       'worklogs' as kind, w.row_id, 'worklogs' as other_kind, o.row_id as other_row_id, 'content' as other_field, 'content' as field,
       jsonb_build_object('name', w.official_name, 'on', w.worked_on, 'other_name', o.official_name,
                          'other_on', o.worked_on, 'text', derived.brief(w.content, 40),
                          'other_text', derived.brief(o.content, 40), 'similarity', trunc(c.similarity * 100)::int) as args
from derived.copied_log c
join derived.worklog w on w.row_id = c.row_id
join derived.worklog o on o.row_id = c.copied_from_row_id
where w.worked_on <= :business_date
