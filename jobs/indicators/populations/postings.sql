-- name: postings
-- title.zh: 派驻
-- title.en: Postings
-- row.zh: 一名选派干部在一家企业的一段派驻；一人派驻两家企业即为两行
-- row.en: One stay of one official at one enterprise; an official at two enterprises makes two rows
-- scopes: county unit enterprise official batch
-- kinds: officials
-- show.official_name: 干部姓名 | Official
-- show.enterprise_name: 派驻企业 | Enterprise
-- show.ended_on: 离岗日期 | Ended on
select c.as_of,
       p.official_id as subject,
       p.started_on as on_date,
       p.county,
       p.unit,
       p.enterprise_id as enterprise,
       p.official_id as official,
       p.batch,
       null::text as category,
       'officials' as kind,
       p.row_id,
       o.name as official_name,
       coalesce(e.name, p.enterprise_text) as enterprise_name,
       p.ended_on,
       p.started_on = min(p.started_on) over (partition by c.as_of, p.official_id) as first_posting,
       p.started_on <= c.as_of and coalesce(p.ended_on, date 'infinity') >= c.as_of as on_post
from derived.posting p
cross join derived.cutoff c
left join derived.official o using (official_id)
left join derived.enterprise e on e.enterprise_id = p.enterprise_id
