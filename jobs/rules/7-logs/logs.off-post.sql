-- code: logs.off-post
-- group: 7
-- severity: WARNING
-- title.zh: 不在派驻期间的日志
-- title.en: A log outside the posting
-- message.zh: {name} {on} 有日志，花名册上其派驻期间为：{postings}，当日不在任何派驻期间内。
-- message.en: {name} has a log for {on}; by the roster the postings are {postings}, none on that day.
-- why.zh: 到岗前、离岗后的日志，不是日期写错就是花名册没有更新。
-- why.en: A log before arrival or after departure: its date is wrong or the roster is out of date.
-- remedy.zh: 改正日志日期，或补报到岗、离岗日期。
-- remedy.en: Correct the date, or report start and end of the posting.
-- example.zh: 花名册写八月一日到岗，七月二十日就有日志；日期写错了，或花名册该更新了。
-- example.en: The roster says the posting began on 1 August and a log is dated 20 July: one of them is wrong.
-- sides: two
-- needs: worklogs, officials
with period as (
    select official_id,
           jsonb_agg(distinct started_on || '–' || coalesce(ended_on::text, '')) as listed, min(row_id) as row_id
    from derived.posting
    group by official_id
)
select 'official:' || w.official_id as subject, w.county, w.unit, w.enterprise_id, w.official_id,
       'worklogs' as kind, w.row_id, 'officials' as other_kind, p.row_id as other_row_id, 'started_on' as other_field, 'worked_on' as field,
       jsonb_build_object('name', w.official_name, 'on', w.worked_on, 'postings', p.listed) as args
from derived.worklog w
join period p using (official_id)
where w.worked_on <= :business_date
  and not exists (
      select from derived.posting t
      where t.official_id = w.official_id and t.started_on <= w.worked_on
        and coalesce(t.ended_on, w.worked_on) >= w.worked_on)
