-- code: help.no-measure
-- group: 3
-- severity: INFO
-- title.zh: 普遍性问题没有对应政策
-- title.en: A common difficulty that no policy answers
-- message.zh: {enterprises} 户企业有同一种困难「{topic}」（{category:category}，未办结 {open} 件），政策目录里没有意思相近的有效措施。例如「{problem}」。
-- message.en: {enterprises} enterprises have the difficulty "{topic}" ({category:category}, {open} open) and no measure in force speaks of it. For example: "{problem}".
-- why.zh: 一户一户协调解决不了面上的问题，这是制定或争取政策的线索。
-- why.en: What many suffer is not solved firm by firm; it shows where a policy is missing.
-- remedy.zh: 提请职能部门研究；目录漏收的，补报政策目录。
-- remedy.en: Put it before the department in charge; if the catalogue lacks a document, add it.
-- example.zh: 三家企业都反映园区道路坑洼，目录里没有一条管道路的措施；提请园区一并解决。
-- example.en: Three firms complain of the same road and the catalogue has nothing about roads; the park has to deal with it.
-- sides: searched
-- searched.zh: 政策目录中当日有效的全部措施
-- searched.en: all measures of the policy catalogue in force on that day
-- needs: problems, policies, enterprises
with widest as (
    select distinct on (category, topic) * from derived.common_problem order by category, topic, enterprises desc, common_id
), lacking as (
    select c.common_id,
           (array_agg(s.problem_id order by s.raised_on, s.problem_id))[1] as problem_id,
           bool_or(g.problem_id is not null) as answered
    from widest c
    join derived.common_problem_member b using (common_id)
    join derived.problem_state s on s.problem_id = b.problem_id and s.as_of = :business_date
    left join derived.suggestion g on g.problem_id = s.problem_id
    group by c.common_id
)
select 'topic:' || c.category || ':' || c.topic as subject, null::text as county, null::text as unit,
       null::text as enterprise_id, null::text as official_id, 'problems' as kind, p.row_id,
       null::text as other_kind, null::bigint as other_row_id, null::text as other_field, 'description' as field,
       jsonb_build_object('enterprises', c.enterprises, 'topic', c.topic, 'category', c.category, 'open', c.open,
                          'problem', derived.brief(p.description, 40)) as args
from lacking l
join widest c using (common_id)
join derived.problem p using (problem_id)
where not l.answered and c.open > 0
