-- title.zh: 三户以上企业反映的同类问题
-- title.en: Difficulties shared by three or more enterprises
-- column.category: TEXT 10 | 类别 | Category
-- column.topic: TEXT 14 | 困难 | Difficulty
-- column.industry: TEXT 12 | 行业 | Trade
-- column.county: TEXT 9 | 县区 | County
-- column.enterprises: INTEGER 8 | 企业户数 | Enterprises
-- column.problems: INTEGER 8 | 问题件数 | Problems
-- column.open: INTEGER 8 | 未办结 | Open
-- column.example: TEXT 34 | 例 | Example
-- empty.zh: 没有三户以上企业反映同类问题。
-- empty.en: No difficulty is shared by three enterprises.
-- note.zh: 同一困难由点及面：一县一行业、一县、全市；列前 12 组。困难按 reference/difficulties.yml 的词认定。
-- note.en: One difficulty in a trade of a county, in a county, in the city; the first 12 groups. Kinds by the words of reference/difficulties.yml.
select case when :language = 'en' then initcap(g.category) else case g.category when 'FINANCING' then '贷款融资' when 'COST' then '降本增效' when 'TALENT' then '引才用工' when 'POLICY' then '政策落实' when 'OTHER' then '其他' else '未分类' end end as category, g.topic,
  case when g.industry is null then '各行业' else coalesce(max(e.industry), '—') end as industry,
  case when g.county is null then '全市' else coalesce(c.name, '未归属') end as county,
  g.enterprises, g.problems, g.open,
  left((array_agg(p.description order by p.raised_on, p.problem_id))[1], 40) as example
from derived.common_problem g
join derived.common_problem_member m using (common_id)
join derived.problem p using (problem_id)
join derived.enterprise e on e.enterprise_id = p.enterprise_id
left join county c on c.code = g.county
where :county = '' or g.county = :county
group by g.common_id, g.category, g.topic, g.industry, g.county, g.enterprises, g.problems, g.open, c.name, c.sort
order by g.enterprises desc, g.problems desc, c.sort nulls first, g.category, g.topic, g.industry nulls first
limit 12
