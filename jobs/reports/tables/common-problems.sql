-- title.zh: 三户以上企业反映的同类问题
-- title.en: Difficulties shared by three or more enterprises
-- column.category: TEXT 10 | 类别 | Category
-- column.topic: TEXT 15 | 困难 | Difficulty
-- column.county: TEXT 9 | 县区 | County
-- column.industry: TEXT 7 | 行业 | Trade
-- column.enterprises: INTEGER 8 | 企业（户） | Firms
-- column.problems: INTEGER 8 | 问题（件） | Problems
-- column.open: INTEGER 8 | 未办结 | Open
-- column.example: TEXT 60 | 例 | Example
-- names: county, example
-- words.category: category
-- words.industry: section
-- words.topic: difficulties
-- empty.zh: 没有三户以上企业反映同类问题。
-- empty.en: No difficulty is shared by three enterprises.
-- note.zh: 由点及面：先列{scope_kind, select, county {本县（区）最多的 8 种} other {全市最多的 6 种，再列一县最多的 5 种}}，后列一县一行业最多的 4 种。同一种困难按说法归并，一户提几次只计一户。
-- note.en: From point to field: {scope_kind, select, county {the 8 most frequent of the county} other {the 6 most frequent of the city, the 5 most frequent of one county}}, the 4 most frequent of one trade in one county. Difficulties are told by their wording; an enterprise counts once.
with groups as (
  select g.*, case when g.county is null then 1 when g.industry is null then 2 else 3 end as width,
    row_number() over (partition by g.county is null, g.industry is null order by g.enterprises desc, g.problems desc, g.common_id) as place
  from derived.common_problem g where :county = '' or g.county = :county)
select g.category, g.topic, case when g.county is null then :t_whole_city else coalesce(c.name, :t_unassigned) end as county,
  case when g.industry is null then 'ALL' else coalesce(nullif(g.industry, ''), 'NONE') end as industry,
  g.enterprises, g.problems, g.open, derived.brief((array_agg(p.description order by p.raised_on, p.problem_id))[1], 36) as example
from groups g join derived.common_problem_member m using (common_id)
join derived.problem p using (problem_id)
left join county c on c.code = g.county
where g.place <= case g.width when 1 then 6 when 2 then case when :county = '' then 5 else 8 end else 4 end
group by g.common_id, g.category, g.topic, g.industry, g.county, g.enterprises, g.problems, g.open, g.width, g.place, c.name
order by g.width, g.place
