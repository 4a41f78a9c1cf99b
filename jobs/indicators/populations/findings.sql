-- name: findings
-- title.zh: 疑点
-- title.en: Findings
-- row.zh: 核对规则或接收环节发现的一条疑点；被隔离的行、被拒收的文件按错误计
-- row.en: One finding of reconciliation or of intake; a quarantined row and a refused file are errors
-- scopes: county unit enterprise official
-- source: place
-- show.code: 编码 | Code
-- show.severity: 级别 | Severity | severity
-- show.about: 涉及对象 | Subject
select c.as_of,
       f.finding_id as subject,
       null::date as on_date,
       coalesce(f.county, 'UNKNOWN') as county,
       f.unit,
       f.enterprise_id as enterprise,
       f.official_id as official,
       null::int as batch,
       null::text as category,
       f.kind,
       f.row_id,
       f.path as source_path,
       f.sheet_name as source_sheet,
       f.sheet_no as source_sheet_no,
       f.row_no as source_row,
       f.code,
       f.severity,
       f.subject as about
from derived.all_finding f
join derived.cutoff c on c.label = 'current'
