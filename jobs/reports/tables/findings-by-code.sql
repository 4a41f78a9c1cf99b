-- title.zh: 疑点分类统计
-- title.en: Findings by code
-- column.grp: INTEGER 5 | 组 | Group
-- column.code: TEXT 26 | 代码 | Code
-- column.severity: TEXT 8 | 级别 | Severity
-- column.n: INTEGER 8 | 条数 | Number
-- column.status: TEXT 30 | 说明 | Status
-- total: n
-- empty.zh: 没有疑点。
-- empty.en: No finding.
select coalesce(r.grp, 0) as grp, r.code, case when :language = 'en' then r.severity else case r.severity when 'ERROR' then '错误' when 'WARNING' then '提醒' else '参考' end end as severity,
  r.findings as n, case r.status when 'RAN' then '' else (case when :language = 'en' then 'not run: ' else '未核对：' end) || coalesce(r.reason, '') end as status
from derived.rule_run r order by r.grp, r.code
