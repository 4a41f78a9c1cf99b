-- name: expected-days
-- title.zh: 应记日志日
-- title.en: Days on which a log is owed
-- row.zh: 一名干部派驻期间的一个工作日（请假日除外）；同日派驻两个县区的，两个县区都计
-- row.en: One working day of one official on post, leave left out; a day in two counties counts in both
-- scopes: county unit official batch
-- kinds: officials worklogs
-- show.official_name: 干部姓名 | Official
-- show.covered: 当日有日志 | Covered
with place as (
    select x.as_of, x.official_id, x.day,
           array_agg(distinct p.county order by p.county) as counties,
           min(p.unit) as unit,
           min(p.batch) as batch,
           min(p.row_id) as row_id
    from derived.expected_day x
    join derived.posting p
      on p.official_id = x.official_id
     and x.day between p.started_on and coalesce(p.ended_on, date 'infinity')
    group by x.as_of, x.official_id, x.day
), first_log as (
    select official_id, worked_on, min(row_id) as row_id
    from derived.worklog
    where official_id is not null
    group by official_id, worked_on
)
select d.as_of,
       d.official_id || '#' || d.day as subject,
       d.day as on_date,
       d.counties as county,
       d.unit,
       null::text as enterprise,
       d.official_id as official,
       d.batch,
       null::text as category,
       case when l.row_id is null then 'officials' else 'worklogs' end as kind,
       coalesce(l.row_id, d.row_id) as row_id,
       o.name as official_name,
       l.row_id is not null as covered
from place d
left join first_log l on l.official_id = d.official_id and l.worked_on = d.day
left join derived.official o on o.official_id = d.official_id
