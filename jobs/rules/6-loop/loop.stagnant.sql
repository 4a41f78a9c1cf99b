-- code: loop.stagnant
-- group: 6
-- severity: WARNING
-- title.zh: 停滞无进展
-- title.en: Nobody has touched it
-- message.zh: 「{enterprise}」的问题「{problem}」自 {touched} 以来 {days} 个工作日没有任何流转、台账或日志记录，时限 {limit} 未到。
-- message.en: The problem "{problem}" of "{enterprise}" has not been touched since {touched}, {days} working days, by handling, ledger or log; its limit is {limit}.
-- why.zh: 还没超期，但已经没有人管。
-- why.en: It is not late yet, but nobody is at it.
-- remedy.zh: 选派干部说明进展；解决不了的，按层级转派出单位或职能部门。
-- remedy.en: The official reports on it or passes it up.
-- example.zh: 问题交办后三个星期没有任何记录，时限还没到；问一声是不是没有人在管。
-- example.en: Three weeks after assignment nothing has been recorded, though the limit has not come; ask whether anybody is at it.
-- sides: searched
-- searched.zh: 该问题的流转、台账各日期和写到其编号的日志
-- searched.en: handling steps and dates of that problem in the ledger, and logs that give its number
-- needs: problems
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'problems' as kind, s.row_id, case when h.row_id is not null then 'handling' end as other_kind, h.row_id as other_row_id, case when h.row_id is not null then 'at' end as other_field, null::text as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40), 'touched', s.last_touched_on,
                          'days', today.ordinal - touched.ordinal, 'limit', s.limit_on) as args
from derived.problem_state s
join derived.problem p using (problem_id)
join control_calendar today on today.day = s.as_of
join control_calendar touched on touched.day = s.last_touched_on
left join lateral (
    select row_id from derived.handling where problem_id = s.problem_id and at::date <= :business_date
    order by at desc, row_id desc limit 1) h on true
where s.as_of = :business_date and s.stagnant
