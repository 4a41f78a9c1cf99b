-- code: who.official-twice
-- group: 1
-- severity: WARNING
-- title.zh: 花名册里像是同一位干部写了两样
-- title.en: One official under two spellings on the roster
-- message.zh: 花名册里有 {official} 和 {other}，姓名相同、同音或字形相近，同时派驻在「{enterprise}」，像是同一个人。
-- message.en: The roster has {official} and {other}; their names are the same, sound alike or look alike, and both are posted to "{enterprise}" at the same time: perhaps one person.
-- why.zh: 一个人算成两个，人数多算一名，两边的日志都显得不够。
-- why.en: One person counted as two makes one official too many, and the logs of both seem too few.
-- remedy.zh: 核对后更正花名册；改不了的，用 zhuqi decide --mention 写错的姓名@单位 --official 正确的姓名@单位 说明是同一人。确是两个人的，不必处理。
-- remedy.en: Check and correct the roster; where that cannot be done, say so by zhuqi decide --mention WRONG@UNIT --official RIGHT@UNIT. Nothing to do where they are two persons.
-- example.zh: 第一批花名册写“王丽”，轮换后的花名册写“王莉”，单位、企业都一样；查实是一个人，更正后人数和日志都对上了。
-- example.en: The first roster says "Wang Li", the later one writes the same sound with another character, with the same unit and firm; it is one person, and once corrected heads and logs agree.
-- sides: two
-- needs: officials
with spelled as (
    select distinct on (o.official_id) o.official_id, o.name, o.unit, o.row_id, i.person, i.unit_plain
    from derived.official o
    join derived.official_identity i using (official_id)
    order by o.official_id, i.person, i.unit_plain
), pair as (
    select a.official_id, b.official_id as other_id, a.unit, a.row_id, b.row_id as other_row_id
    from spelled a
    join derived.alike_person s on s.name = a.person
    join spelled b on b.person = s.other and b.unit_plain = a.unit_plain
    where a.official_id collate "C" < b.official_id collate "C"
    union
    select a.official_id, b.official_id, a.unit, a.row_id, b.row_id
    from spelled a
    join spelled b on b.person = a.person and b.unit_plain <> a.unit_plain
    where a.official_id collate "C" < b.official_id collate "C"
      and (a.unit_plain like b.unit_plain || '%' or b.unit_plain like a.unit_plain || '%')
), together as (
    select distinct on (r.official_id, r.other_id) r.*, p.enterprise_id, p.county
    from pair r
    join derived.posting p on p.official_id = r.official_id
    join derived.posting q on q.official_id = r.other_id and q.enterprise_id = p.enterprise_id
     and q.started_on <= coalesce(p.ended_on, date 'infinity') and p.started_on <= coalesce(q.ended_on, date 'infinity')
    where not exists (
        select from decision d
        cross join derived.state t
        where d.subject_kind = 'OFFICIAL' and d.judgement = 'DIFFERENT' and d.decided_on <= t.knowledge_date
          and (d.revoked_on is null or d.revoked_on > t.knowledge_date)
          and (derived.fold(d.mention) = derived.fold(r.official_id) and d.official_id = r.other_id
               or derived.fold(d.mention) = derived.fold(r.other_id) and d.official_id = r.official_id))
    order by r.official_id, r.other_id, p.enterprise_id
)
select 'officials:' || t.official_id || '/' || t.other_id as subject, t.county, t.unit, t.enterprise_id, t.official_id,
       'officials' as kind, t.row_id, 'officials' as other_kind, t.other_row_id, 'name' as other_field, 'name' as field,
       jsonb_build_object('official', t.official_id, 'other', t.other_id, 'enterprise', e.name) as args
from together t
join derived.enterprise e using (enterprise_id)
