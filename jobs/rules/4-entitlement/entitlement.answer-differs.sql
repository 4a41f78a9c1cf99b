-- code: entitlement.answer-differs
-- group: 4
-- severity: WARNING
-- title.zh: 条件答复与名册不一致
-- title.en: An answer differs from the register
-- message.zh: 「{enterprise}」的 {fact}：{who} {on} 答复为 {answered}，名册为 {registered}；现按名册计算。
-- message.en: {fact} of "{enterprise}": {who} answered {answered} on {on}, the register says {registered}; the register is used.
-- why.zh: 两边不一，有一边要更正；答复只填名册的空白，不改名册的数。
-- why.en: One of the two is to be corrected; an answer fills a blank of the register and changes nothing in it.
-- remedy.zh: 向企业核实；名册过时的，更正企业名册后重新报送。
-- remedy.en: Ask the enterprise; where the register is out of date, correct it and hand it in again.
-- example.zh: 名册上从业人数 35，干部问来是 350；一核对，名册少写了一个零。
-- example.en: The register says 35 employees, the official was told 350: the register lacks a zero.
-- sides: two
-- needs: checklist, enterprises
select 'enterprise:' || a.enterprise_id as subject, n.county, null::text as unit, a.enterprise_id, null::text as official_id,
       'checklist' as kind, a.row_id, f.kind as other_kind, f.row_id as other_row_id, f.field as other_field, 'answers' as field,
       jsonb_build_object('enterprise', n.name, 'fact', a.fact, 'who', coalesce(a.answered_by, '—'), 'on', a.answered_on,
                          'answered', a.said, 'registered', trim_scale(round(f.value, 2)) || coalesce(' (' || nullif(f.read_from, '') || ')', ''))
           as args
from derived.answer a
join derived.fact_word w on w.fact = a.fact and w.source = 'FIGURE' and not a.is_tag
join derived.enterprise n using (enterprise_id)
join derived.enterprise_figure f
  on f.enterprise_id = a.enterprise_id and f.year = a.year and f.indicator = w.code and f.kind = 'enterprises'
where a.year = extract(year from :business_date::date)
  and round(f.value, 2) <> round(case jsonb_typeof(a.value) when 'number' then (a.value #>> '{}')::numeric
                                                            when 'boolean' then ((a.value #>> '{}')::boolean)::int end, 2)
