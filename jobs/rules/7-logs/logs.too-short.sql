-- code: logs.too-short
-- group: 7
-- severity: INFO
-- title.zh: 日志过于简单
-- title.en: Too short to say anything
-- message.zh: {name} {on} 的日志只有 {length} 个字：「{text}」（至少 {limit} 个字）。
-- message.en: The log of {name} for {on} has {length} characters only: "{text}" (at least {limit}).
-- why.zh: 只写“走访企业”四个字，看不出做了什么。
-- why.en: "Visited the enterprise" does not tell what was done.
-- remedy.zh: 写明到了哪家企业、办了什么事、结果如何。
-- remedy.en: Say where, what and with which result.
-- example.zh: 日志只有“走访企业”四个字；补一句去了哪家、办了什么、结果如何。
-- example.en: A log says "visited the enterprise" and no more; one sentence on where, what and with which result is wanted.
-- sides: one
-- needs: worklogs
with measured as (
    select w.*, length(regexp_replace(w.content, '[^[:alnum:]]+', '', 'g')) as characters
    from derived.worklog w
    where w.worked_on <= :business_date
)
select 'official:' || coalesce(m.official_id, m.official_name) as subject, m.county, m.unit, m.enterprise_id, m.official_id,
       'worklogs' as kind, m.row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field, 'content' as field,
       jsonb_build_object('name', m.official_name, 'on', m.worked_on, 'length', m.characters, 'text', m.content,
                          'limit', l.characters) as args
from measured m
cross join (select value::int as characters from setting where name = 'short_log_chars') l
where m.characters < l.characters
