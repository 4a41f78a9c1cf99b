-- title.zh: 企业概况
-- title.en: The enterprise
-- column.name: TEXT 20 | 企业 | Enterprise
-- column.credit_code: TEXT 20 | 信用代码 | Credit code
-- column.county: TEXT 10 | 县区 | County
-- column.industry: TEXT 10 | 行业 | Trade
-- column.officials: TEXT 10 | 选派干部 | Officials
-- column.checked: INTEGER 8 | 对照措施 | Measures checked
-- column.entitled: INTEGER 8 | 应享 | Entitled
-- column.received: INTEGER 8 | 已享 | Received
-- column.gap: INTEGER 8 | 应享未享 | Not yet received
-- column.unknown: INTEGER 8 | 无法判定 | Cannot be told
-- column.barred: INTEGER 8 | 不符合 | Not entitled
-- column.closing: DATE 10 | 最近截止 | Next closing
-- names: name, county, industry, officials
-- empty.zh: 没有。
-- empty.en: None.
with c as (select as_of from derived.cutoff where label = 'current'),
checked as (
  select count(*) filter (where e.verdict <> 'NOT') as checked, count(*) filter (where e.verdict = 'ENTITLED') as entitled,
    count(*) filter (where e.verdict = 'ENTITLED' and e.enjoyed) as received, count(*) filter (where e.verdict = 'ENTITLED' and not e.enjoyed) as gap,
    count(*) filter (where e.verdict = 'UNKNOWN') as unknown,
    min(l.closes_on) filter (where e.verdict = 'ENTITLED' and not e.enjoyed and l.closes_on >= e.as_of) as closing
  from derived.entitlement e join c using (as_of) left join derived.measure_closing l using (as_of, measure_id)
  where e.enterprise_id = :subject)
select n.name, n.enterprise_id as credit_code, coalesce(k.name, '—') as county, coalesce(n.industry, '—') as industry,
  coalesce((select string_agg(distinct o.name || replace(:t_in_brackets, '{it}', p.unit), :t_separator)
            from derived.posting p join derived.official o using (official_id), c
            where p.enterprise_id = n.enterprise_id and p.started_on <= c.as_of and coalesce(p.ended_on, date 'infinity') >= c.as_of), '—') as officials,
  checked.*, case when exists (select from derived.served s join c using (as_of) where s.enterprise_id = n.enterprise_id)
    then (select count(*) from derived.measure_place join c using (as_of)) - checked.checked else 0 end as barred
from derived.enterprise n cross join checked left join county k on k.code = n.county
where n.enterprise_id = :subject
