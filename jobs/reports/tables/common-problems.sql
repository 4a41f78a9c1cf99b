-- title.zh: 三户以上企业反映的同类问题
-- title.en: Difficulties shared by three or more enterprises
-- column.category: TEXT 10 | 类别 | Category
-- column.industry: TEXT 16 | 行业 | Trade
-- column.county: TEXT 12 | 县区 | County
-- column.enterprises: INTEGER 8 | 企业户数 | Enterprises
-- column.problems: INTEGER 8 | 问题件数 | Problems
-- column.open: INTEGER 8 | 未办结 | Open
-- column.example: TEXT 36 | 例 | Example
-- empty.zh: 没有三户以上企业反映同类问题。
-- empty.en: No difficulty is shared by three enterprises.
-- note.zh: 按问题类别、行业门类和县区归并，列前 12 组。
-- note.en: Grouped by category, trade section and county; the first 12 groups.
select case when :language = 'en' then initcap(s.category) else case s.category when 'FINANCING' then '贷款融资' when 'COST' then '降本增效' when 'TALENT' then '引才用工' when 'POLICY' then '政策落实' when 'OTHER' then '其他' else '未分类' end end as category, coalesce(max(e.industry), '—') as industry, coalesce(c.name, '未归属') as county,
  count(distinct s.enterprise_id) as enterprises, count(*) as problems, count(*) filter (where s.is_open) as open,
  left((array_agg(p.description order by s.raised_on, s.problem_id))[1], 40) as example
from derived.problem_state s
join derived.problem p using (problem_id)
join derived.enterprise e on e.enterprise_id = s.enterprise_id
left join county c on c.code = s.county
where s.as_of = (select as_of from derived.cutoff where label = 'current')
group by s.category, e.industry_section, s.county, c.name, c.sort
having count(distinct s.enterprise_id) >= 3
order by count(distinct s.enterprise_id) desc, c.sort, s.category, e.industry_section
limit 12
