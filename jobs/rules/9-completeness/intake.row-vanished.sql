-- code: intake.row-vanished
-- group: 9
-- severity: WARNING
-- title.zh: 重报时少了的行
-- title.en: A row missing from a resubmission
-- message.zh: {kind_name:kind}中「{key}」原见于 {path}，重报的 {later_path} 里没有这一行；仍按原报计。
-- message.en: "{key}" of {kind_name:kind} stood in {path}; the resubmitted {later_path} lacks it. It still counts as first reported.
-- why.zh: 漏抄一行不等于作废；行的去留要有人说明白。
-- why.en: Leaving a row out does not withdraw it; somebody has to say so.
-- remedy.zh: 确需取消的，把该行状态填为作废或撤回后重报；漏抄的，补上。
-- remedy.en: Mark the row void if it is to go; otherwise put it back.
-- example.zh: 县里重报的台账少了一行；是漏抄就补上，是取消就把状态写成“作废”。
-- example.en: The ledger that was sent again lacks a row; put it back, or mark it void if it is to go.
-- sides: searched
-- searched.zh: 重报的那份表的全部行
-- searched.en: all rows of the sheet that was sent again
-- needs: problems
with placed as (
    select 'problems' as kind, row_id, file_id, sheet_no from row_problems
    union all
    select 'officials', row_id, file_id, sheet_no from row_officials
    union all
    select 'handling', row_id, file_id, sheet_no from row_handling
), version as (
    select v.kind, v.row_key, v.row_id, v.is_current, s.file_id, s.county, s.month, f.received_on, f.stated_on, f.path_order, f.path,
           first_value(s.file_id) over (partition by v.kind, v.row_key order by v.is_current desc) as current_file
    from derived.key_version v
    join placed p on p.kind = v.kind and p.row_id = v.row_id
    join source_sheet s on s.file_id = p.file_id and s.sheet_no = p.sheet_no
    join source_file f on f.file_id = p.file_id
    where s.county is not null and s.month is not null
), sheet as (
    select kind, county, month, file_id, received_on, stated_on, path_order, path, count(distinct row_key) as keys
    from version
    group by kind, county, month, file_id, received_on, stated_on, path_order, path
), repeated as (
    select kind, county, month, array_agg(distinct file_id) as files
    from version
    group by kind, county, month, row_key
    having count(distinct file_id) > 1
), shared as (
    select r.kind, r.county, r.month, a.file_id, b.later_file, count(*) as keys
    from repeated r cross join unnest(r.files) a(file_id) cross join unnest(r.files) b(later_file)
    where a.file_id <> b.later_file
    group by r.kind, r.county, r.month, a.file_id, b.later_file
), resubmitted as (
    -- A later sheet of the same county, kind and month that repeats most of an earlier one is its resubmission.
    select distinct on (a.kind, a.county, a.month, a.file_id)
           a.kind, a.county, a.month, a.file_id, a.path, b.file_id as later_file, b.path as later_path
    from sheet a
    join shared k using (kind, county, month, file_id)
    join sheet b on b.kind = a.kind and b.county = a.county and b.month = a.month and b.file_id = k.later_file
    where (b.received_on, coalesce(b.stated_on, '-infinity'), b.path_order)
            > (a.received_on, coalesce(a.stated_on, '-infinity'), a.path_order)
      and k.keys >= a.keys * (select value::numeric from setting where name = 'resubmission_overlap')
    order by a.kind, a.county, a.month, a.file_id, b.received_on desc, b.stated_on desc nulls last, b.path_order desc
)
select v.kind || ':' || v.row_key as subject, v.county, null::text as unit, null::text as enterprise_id,
       null::text as official_id, v.kind, v.row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field, null::text as field,
       jsonb_build_object('kind_name', v.kind, 'key', v.row_key, 'path', r.path, 'later_path', r.later_path) as args
from version v
join resubmitted r using (kind, county, month, file_id)
where v.is_current
