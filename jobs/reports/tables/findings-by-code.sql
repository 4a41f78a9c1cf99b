-- title.zh: 疑点分类统计
-- title.en: Findings by rule
-- column.severity: TEXT 8 | 级别 | Severity
-- column.title: TEXT 34 | 疑点 | Finding
-- column.code: TEXT 26 | 代码 | Code
-- column.n: INTEGER 8 | 条数 | Number
-- total: n
-- words.severity: severity
-- words.title: finding | rules
-- names: code
-- empty.zh: 没有疑点。
-- empty.en: No finding.
-- note.zh: 只列有疑点的和没有核对的；其余规则都核对过，没有发现疑点。{scope_kind, select, county {只计本县（区）的。} other {}}
-- note.en: Only rules that found something or did not run; all others ran and found nothing.{scope_kind, select, county { Only of this county.} other {}}
with found as (
  select case when f.origin = 'RULE' then f.code else f.origin end as code, f.severity, coalesce(f.grp, 0) as grp, count(*) as n
  from derived.all_finding f where :county in ('', f.county) group by 1, 2, 3)
select f.severity, f.code as title, case when r.code is null then '—' else f.code || coalesce(replace(:t_not_run, '{reason}', r.reason), '') end as code, f.n
from (select code, severity, grp, n from found
      union all
      select code, severity, grp, 0 from derived.rule_run r where status <> 'RAN' and not exists (select from found where found.code = r.code)) f
left join derived.rule_run r using (code)
order by case f.severity when 'ERROR' then 1 when 'WARNING' then 2 else 3 end, f.grp, f.code
