-- code: loop.level-skipped
-- group: 6
-- severity: WARNING
-- title.zh: 越级转办
-- title.en: A level was skipped
-- message.zh: 「{enterprise}」的问题「{problem}」{on} 直接转职能部门，此前没有转派出单位的记录。
-- message.en: The problem "{problem}" of "{enterprise}" went straight to the department on {on}; nothing says that the sending unit had it before.
-- why.zh: 干部解决不了的先由派出单位解决，派出单位解决不了的再转职能部门，不越级。
-- why.en: What the official cannot solve goes to the sending unit, and only then to the department; no level is skipped.
-- remedy.zh: 补登转派出单位的环节；确属越级的，说明理由。
-- remedy.en: Enter the step to the sending unit, or give the reason.
-- example.zh: 干部直接把用地问题转给自然资源局，派出单位毫不知情；补登转派出单位的环节或写明理由。
-- example.en: An official passed a land problem straight to the department and the sending unit knew nothing; enter the step or give the reason.
-- sides: searched
-- searched.zh: 流转表中该问题转职能部门之前的“转派出单位”环节
-- searched.en: the step "to the unit" of that problem in the handling list before the department's
-- needs: problems, handling
with climbed as (
    select problem_id,
           min(at) filter (where step = 'TO_UNIT') as unit_at,
           min(at) filter (where step = 'TO_DEPARTMENT') as department_at,
           (array_agg(row_id order by at, row_id) filter (where step = 'TO_DEPARTMENT'))[1] as row_id
    from derived.handling
    where problem_id is not null and step in ('TO_UNIT', 'TO_DEPARTMENT') and at::date <= :business_date
    group by problem_id
)
select 'problem:' || s.problem_id as subject, s.county, s.unit, s.enterprise_id, s.official_id,
       'handling' as kind, c.row_id, 'problems' as other_kind, s.row_id as other_row_id, 'problem_no' as other_field, 'step' as field,
       jsonb_build_object('enterprise', p.enterprise_name, 'problem', derived.brief(p.description, 40),
                          'on', c.department_at::date) as args
from climbed c
join derived.problem_state s on s.problem_id = c.problem_id and s.as_of = :business_date
join derived.problem p on p.problem_id = c.problem_id
where c.department_at is not null and (c.unit_at is null or c.unit_at > c.department_at)
