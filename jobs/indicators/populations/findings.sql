-- name: findings
-- title.zh: 疑点
-- title.en: Findings
-- row.zh: 核对规则或接收环节发现的一条疑点；被隔离的行、被拒收的文件按错误计
-- row.en: One finding of reconciliation or of intake; a quarantined row and a refused file are errors
-- scopes: county unit enterprise official
-- kinds: officials enterprises problems handling worklogs policies uptakes fieldchecks outcomes inspections declared aliases absences checklist
-- source: place
-- show.code: 编码 | Code
-- show.severity: 级别 | Severity
-- show.about: 涉及对象 | Subject
with known as (
    select f.file_id, f.fingerprint, f.path, f.sender_county, f.fate, f.refusal_code
    from source_file f
    cross join derived.state t
    where f.received_on <= t.knowledge_date
      and not exists (select from withdrawal w
                      where w.fingerprint = f.fingerprint and w.withdrawn_on <= t.knowledge_date)
), noticed as (
    select 'warning' as origin, file_id, sheet_no, row_no, seq, kind, code, severity, value from row_warning
    union all
    select 'quarantine', file_id, sheet_no, row_no, seq, kind, code, 'ERROR', value from quarantined_row
), found as (
    select finding_id, code, severity, subject, county, unit, enterprise_id, official_id, kind, row_id,
           null::text as path, null::text as sheet, null::int as row_no
    from derived.finding
    union all
    select concat_ws('#', n.origin, k.fingerprint, n.sheet_no, n.row_no, n.seq), n.code, n.severity, n.value,
           coalesce(s.county, k.sender_county), null, null, null, n.kind, null, k.path, s.name, n.row_no
    from noticed n
    join known k using (file_id)
    left join source_sheet s using (file_id, sheet_no)
    union all
    select 'refused#' || k.fingerprint, coalesce(k.refusal_code, 'REFUSED'), 'ERROR', k.path, k.sender_county, null, null, null,
           null, null, k.path, null, null
    from known k
    where k.fate = 'REFUSED'
)
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
       f.sheet as source_sheet,
       f.row_no as source_row,
       f.code,
       f.severity,
       f.subject as about
from found f
join derived.cutoff c on c.label = 'current'
