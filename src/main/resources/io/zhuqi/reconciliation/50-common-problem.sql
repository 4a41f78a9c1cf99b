-- Difficulties that three or more enterprises share, from the point to the plane: in one trade of one county, in one county, in the city.
-- A wider group that has no more enterprises than a narrower one says nothing new and is left out.
truncate derived.common_problem, derived.common_problem_member;

with told as (
    select s.problem_id, s.enterprise_id, s.county, s.category, s.is_open, t.topic, e.industry_section as industry
    from derived.problem_state s
    join derived.cutoff c on c.as_of = s.as_of and c.label = 'current'
    join derived.problem_topic t using (problem_id)
    join derived.enterprise e using (enterprise_id)
), grouped as (
    select category, topic, industry, county, grouping(industry, county) as breadth,
           count(distinct enterprise_id) as enterprises, count(*) as problems, count(*) filter (where is_open) as open
    from told
    group by grouping sets ((category, topic, industry, county), (category, topic, county), (category, topic))
    having count(distinct enterprise_id) >= (select value::int from setting where name = 'common_problem_enterprises')
), kept as (
    select g.*
    from grouped g
    where not exists (
        select from grouped n
        where n.category = g.category and n.topic = g.topic and n.breadth < g.breadth and n.enterprises = g.enterprises
          and (g.breadth = 3 or n.county = g.county))
)
insert into derived.common_problem (common_id, topic, category, industry, county, enterprises, problems, open)
select md5(concat_ws(chr(31), category, topic, breadth, coalesce(industry::text, ''), coalesce(county, ''))), topic, category,
       case when breadth = 0 then coalesce(industry::text, '') end, case when breadth < 3 then county end,
       enterprises, problems, open
from kept;

insert into derived.common_problem_member (common_id, problem_id)
select g.common_id, s.problem_id
from derived.common_problem g
join derived.problem_topic t on t.topic = g.topic
join derived.problem_state s on s.problem_id = t.problem_id and s.category = g.category
join derived.cutoff c on c.as_of = s.as_of and c.label = 'current'
join derived.enterprise e on e.enterprise_id = s.enterprise_id
where (g.county is null or g.county = s.county) and (g.industry is null or g.industry = coalesce(e.industry_section::text, ''));
analyze derived.common_problem, derived.common_problem_member;
