-- name: inspections
-- title.zh: 实地督导
-- title.en: Inspections
-- row.zh: 督导组对一家企业一名干部的一次实地督导
-- row.en: One inspection of one official at one enterprise
-- scopes: county unit enterprise official batch
-- kinds: inspections
-- show.team: 督导组 | Team
-- show.enterprise_name: 企业名称 | Enterprise
-- show.official_name: 选派干部 | Official
-- show.on_post: 是否在岗 | On post
-- show.log_proper: 日志是否规范 | Log proper
-- show.opinion: 企业意见 | Opinion
-- show.satisfaction: 企业满意度 | Satisfaction | evaluation
select c.as_of,
       i.row_id::text as subject,
       i.inspected_on as on_date,
       i.county,
       i.unit,
       i.enterprise_id as enterprise,
       i.official_id as official,
       i.batch,
       null::text as category,
       'inspections' as kind,
       i.row_id,
       i.team,
       coalesce(e.name, i.enterprise_name) as enterprise_name,
       i.official_name,
       i.on_post,
       i.log_proper,
       i.opinion,
       i.satisfaction
from derived.inspection i
join derived.cutoff c on i.inspected_on <= c.as_of
left join derived.enterprise e on e.enterprise_id = i.enterprise_id
