-- code: who.official-review
-- group: 1
-- severity: WARNING
-- title.zh: 干部待确认
-- title.en: Official to be confirmed
-- message.zh: 「{name}」（单位 {unit}）可能是花名册中的 {candidates}，不能确定是哪一位；共 {rows} 行提到，此处为第一行。
-- message.en: "{name}" (unit {unit}) may be {candidates} of the roster, and it is not certain which one is meant; {rows} rows, this is the first.
-- why.zh: 同名、同音的干部不能互相代记日志；确认之前这些行不计入任何一位。
-- why.en: Nobody's logs may count for a namesake or for one whose name sounds alike; until confirmed the rows count for nobody.
-- remedy.zh: 补填派出单位和派驻企业后重报；或在名称确认表中认定（zhuqi decide --ask 名称确认表.xlsx），也可用 zhuqi decide --mention 姓名 --official 姓名@单位。括号里是分数，越高越像。
-- remedy.en: Fill in the sending unit and the enterprise and send the sheet again; or decide in the workbook of names (zhuqi decide --ask names.xlsx) or by zhuqi decide --mention NAME --official NAME@UNIT. In brackets: the score, the higher the likelier.
-- example.zh: 市农业局和市教育局各有一位李飞，请假表只写“李飞”；补上单位，假期才算到本人。
-- example.en: Two officials are called Li Fei and the leave sheet gives no unit; with the unit filled in, the leave counts for the right one.
-- sides: two
-- needs: officials
with mention as (
    select 'worklogs' as kind, row_id, official_name as name, unit_text as unit, enterprise_id, county, worked_on as day from derived.worklog where official_id is null
    union all
    select 'problems', row_id, official_name, null, enterprise_id, county, raised_on from derived.problem where official_id is null
    union all
    select 'inspections', row_id, official_name, null, enterprise_id, county, inspected_on from derived.inspection where official_id is null
    union all
    select 'absences', row_id, official_name, unit_text, null, null, started_on from derived.absence where official_id is null
    union all
    select 'outcomes', row_id, official_name, null, enterprise_id, county, happened_on from derived.outcome where official_id is null
), doubtful as (
    select m.*, l.candidates,
           count(*) over (partition by m.name, m.unit) as rows,
           row_number() over (partition by m.name, m.unit order by m.kind, m.row_id) as nth
    from mention m
    join derived.official_link l
      on l.mention_name = m.name and coalesce(l.mention_unit, '') = coalesce(m.unit, '')
     and coalesce(l.mention_enterprise_id, '') = coalesce(m.enterprise_id, '')
     and m.day between l.from_day and l.until_day
    where l.status = 'REVIEW'
)
select 'mention:' || name || '@' || coalesce(unit, '') as subject, county, unit, enterprise_id, null::text as official_id,
       kind, row_id, 'officials' as other_kind, (
           select o.row_id from jsonb_array_elements(candidates) with ordinality c
           join derived.official o on o.official_id = c.value ->> 'official_id'
           order by c.ordinality limit 1) as other_row_id, 'name' as other_field, 'official_name' as field,
       jsonb_build_object(
           'name', name, 'unit', coalesce(unit, '—'), 'rows', rows,
           'candidates', coalesce((
               select jsonb_agg((c.value ->> 'official_id') || coalesce(' (' || (c.value ->> 'score') || ')', '') order by c.ordinality)
               from jsonb_array_elements(candidates) with ordinality c), '[]')) as args
from doubtful
where nth = 1
