-- code: who.official-unknown
-- group: 1
-- severity: WARNING
-- title.zh: 干部不在花名册
-- title.en: Official not in the roster
-- message.zh: 「{name}」（单位 {unit}）在选派干部花名册中查无此人，共 {rows} 行提到，此处为第一行。
-- message.en: "{name}" (unit {unit}) is not in the roster of officials; {rows} rows speak of this person, this is the first.
-- why.zh: 认不出的干部，其日志、请假和督导记录归不到人，出勤天数会算少。
-- why.en: Logs, leave and inspections of an unknown person count for nobody; days covered come out too low.
-- remedy.zh: 核对姓名和派出单位；新派、轮换的干部补报花名册。
-- remedy.en: Check name and sending unit; add new or replacing officials to the roster.
-- example.zh: 日志提交人“王立”在花名册中没有，花名册里是“王丽”；改正姓名后，他的日志天数不再偏少。
-- example.en: A log is signed "Wang Li" with a character that the roster does not have; once corrected, the days count for the official.
-- sides: searched
-- searched.zh: 选派干部花名册全部姓名和单位，以及已作的确认
-- searched.en: all names and units of the list of officials, and what was decided about names
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
), unknown as (
    select m.*,
           count(*) over (partition by m.name, m.unit) as rows,
           row_number() over (partition by m.name, m.unit order by m.kind, m.row_id) as nth
    from mention m
    where m.name is not null
      and not exists (
          select from derived.official_link l
          where l.status = 'REVIEW' and l.mention_name = m.name and coalesce(l.mention_unit, '') = coalesce(m.unit, '')
            and coalesce(l.mention_enterprise_id, '') = coalesce(m.enterprise_id, '')
            and m.day between l.from_day and l.until_day)
)
select 'mention:' || name || '@' || coalesce(unit, '') as subject, county, unit, enterprise_id, null::text as official_id,
       kind, row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field, 'official_name' as field,
       jsonb_build_object('name', name, 'unit', coalesce(unit, '—'), 'rows', rows) as args
from unknown
where nth = 1
