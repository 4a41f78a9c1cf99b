-- title.zh: 需要领导关注的事项
-- title.en: For the leaders' attention
-- column.item: TEXT 20 | 事项 | Item
-- column.n: INTEGER 7 | 数量 | Number
-- column.detail: TEXT 50 | 涉及 | Where
-- empty.zh: 没有。
-- empty.en: None.
with state as (select s.*, c.name as county_name, c.sort from derived.problem_state s
  left join county c on c.code = s.county where :county in ('', s.county) and s.as_of = (select as_of from derived.cutoff where label = 'current')),
red as (select coalesce(county_name, '未归属') as name, coalesce(sort, 9999) as sort, count(*) as n from state where overdue group by 1, 2),
stuck as (select coalesce(county_name, '未归属') as name, coalesce(sort, 9999) as sort, count(*) as n from state where stagnant group by 1, 2),
missing as (select c.name, c.sort, count(*) as n from derived.submission s join county c on c.code = s.county
  where :county in ('', s.county) and not s.received and s.period_start = :period_start group by 1, 2),
closing as (select coalesce(m.apply_by, m.expires_on) as until, count(*) as n
  from derived.entitlement e join derived.measure m using (measure_id) join derived.enterprise n using (enterprise_id)
  where e.as_of = (select as_of from derived.cutoff where label = 'current') and :county in ('', n.county) and e.verdict = 'ENTITLED' and not e.enjoyed
    and coalesce(m.apply_by, m.expires_on) between e.as_of and e.as_of + 30
  group by 1)
select * from (
  select 1 as place, case when :language = 'en' then 'Overdue (red)' else '红灯：超时限未办结' end as item, coalesce(sum(n), 0) as n,
    coalesce(string_agg(name || ' ' || n, '、' order by sort), '无') as detail from red
  union all
  select 2, case when :language = 'en' then 'Stagnant' else '停滞：长期无人办理' end, coalesce(sum(n), 0),
    coalesce(string_agg(name || ' ' || n, '、' order by sort), '无') from stuck
  union all
  select 3, case when :language = 'en' then 'Not reported' else '未报送材料' end, coalesce(sum(n), 0),
    coalesce(string_agg(name || ' ' || n, '、' order by sort), '无') || (
      select case when :language = 'en' then ' (' || count(*) || ' expected, ' || count(*) filter (where received) || ' received, ' || count(*) filter (where on_time) || ' on time)'
        else '（应报' || count(*) || '、已报' || count(*) filter (where received) || '、按时' || count(*) filter (where on_time) || '）' end
      from derived.submission where :county in ('', county) and period_start = :period_start)
  from missing
  union all
  select 4, case when :language = 'en' then 'Windows closing in 30 days' else '30日内截止的应享未享' end, coalesce(sum(n), 0),
    coalesce(string_agg(to_char(until, 'MM-DD') || '截止 ' || n, '、' order by until) filter (where rank <= 3), '无')
    || coalesce(case when :language = 'en' then ', later ' else '、以后 ' end || sum(n) filter (where rank > 3), '')
  from (select *, row_number() over (order by until) as rank from closing) ranked
) items order by place
