-- code: who.official-review
-- group: 1
-- severity: WARNING
-- title.zh: 干部同名待确认
-- title.en: Official to be confirmed
-- message.zh: 「{name}」（单位 {unit}）与花名册中 {candidates} 同名，不能确定是哪一位；共 {rows} 行提到，此处为第一行。
-- message.en: "{name}" (unit {unit}) has the name of {candidates} in the roster, and it is not certain which one is meant; {rows} rows, this is the first.
-- why.zh: 同名干部不能互相代记日志；确认之前这些行不计入任何一位。
-- why.en: Nobody's logs may count for a namesake; until confirmed the rows count for neither.
-- remedy.zh: 补填派出单位和派驻企业后重报。
-- remedy.en: Fill in the sending unit and the enterprise and send the sheet again.
-- example.zh: 市农业局和市教育局各有一位李飞，请假表只写“李飞”；补上单位，假期才算到本人。
-- example.en: Two officials are called Li Fei and the leave sheet gives no unit; with the unit filled in, the leave counts for the right one.
-- needs: officials
with mention as (
    select 'worklogs' as kind, row_id, official_name as name, unit_text as unit, enterprise_id, county from derived.worklog where official_id is null
    union all
    select 'problems', row_id, official_name, unit, enterprise_id, county from derived.problem where official_id is null
    union all
    select 'inspections', row_id, official_name, unit, enterprise_id, county from derived.inspection where official_id is null
    union all
    select 'absences', row_id, official_name, unit_text, null, null from derived.absence where official_id is null
    union all
    select 'outcomes', row_id, official_name, null, enterprise_id, county from derived.outcome where official_id is null
), namesake as (
    select name, jsonb_agg(official_id order by official_id) as candidates from derived.official group by name
), doubtful as (
    select m.*, n.candidates,
           count(*) over (partition by m.name, m.unit) as rows,
           row_number() over (partition by m.name, m.unit order by m.kind, m.row_id) as nth
    from mention m join namesake n using (name)
)
select 'mention:' || name || '@' || coalesce(unit, '') as subject, county, unit, enterprise_id, null::text as official_id,
       kind, row_id, null::text as other_kind, null::bigint as other_row_id, 'official_name' as field,
       jsonb_build_object('name', name, 'unit', coalesce(unit, '—'), 'candidates', candidates, 'rows', rows) as args
from doubtful
where nth = 1
