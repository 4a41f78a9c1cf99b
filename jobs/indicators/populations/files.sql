-- name: files
-- title.zh: 收到的文件
-- title.en: Files received
-- row.zh: 一份收到的文件（以知识日期为准，已撤回的除外）
-- row.en: One file known on the knowledge date and not withdrawn
-- scopes: county
-- source: file
-- show.fingerprint: 指纹 | Fingerprint
-- show.rows_read: 读取行数 | Rows read
-- show.rows_accepted: 接收行数 | Rows accepted
-- show.rows_quarantined: 隔离行数 | Rows quarantined
-- show.rows_ignored: 忽略行数 | Rows ignored
select c.as_of,
       f.file_id::text as subject,
       f.received_on as on_date,
       coalesce(f.sender_county, 'UNKNOWN') as county,
       null::text as unit,
       null::text as enterprise,
       null::text as official,
       null::int as batch,
       null::text as category,
       null::text as kind,
       null::bigint as row_id,
       f.file_id,
       null::int as sheet_no,
       null::int as row_no,
       f.fingerprint,
       f.rows_read,
       f.rows_accepted,
       f.rows_quarantined,
       f.rows_ignored
from source_file f
cross join derived.state t
join derived.cutoff c on c.label = 'current'
where f.received_on <= t.knowledge_date
  and not exists (select from withdrawal w
                  where w.fingerprint = f.fingerprint and w.withdrawn_on <= t.knowledge_date)
