-- code: catalogue.contradiction
-- group: 4
-- severity: WARNING
-- title.zh: 同一措施写了两套条件
-- title.en: One measure with two sets of conditions
-- message.zh: {document} 第 {measure} 条与第 {other} 条内容相同、有效期重叠（{overlap}），条件却不同：{conditions}；另一处：{other_conditions}。
-- message.en: Measures {measure} and {other} of {document} say the same, overlap in time ({overlap}) and differ in their conditions: {conditions}; the other: {other_conditions}.
-- why.zh: 同一家企业按一行符合、按另一行不符合，结论互相打架；应享未享也会重复计算。
-- why.en: An enterprise fulfils one row and not the other; the verdicts contradict one another and gaps count twice.
-- remedy.zh: 确定以哪一行为准，另一行标为作废；先后适用的，把前一行的失效日期写到后一行生效之前。
-- remedy.en: Decide which row holds and mark the other void; where one follows the other, end the first before the second begins.
-- example.zh: 同一份文件的贷款贴息列了两行，一行限 100 人，一行限 300 人，都有效；查原文后作废一行。
-- example.en: One document lists the same loan subsidy twice, for up to 100 and up to 300 employees; one row is void.
-- sides: two
-- needs: policies
with worded as (
    select m.*, derived.fold(m.measure_text) as words,
           daterange(coalesce(m.effective_on, m.published_on), m.expires_on, '[]') as span,
           coalesce((select string_agg(w.label || ' ' || c.demanded, ', ' order by w.sort)
                     from derived.measure_atom a
                     join derived.condition_atom c using (atom_id)
                     join derived.condition_word w on w.condition = c.code
                     where a.measure_id = m.measure_id), '—') as conditions
    from derived.measure m
    where coalesce(m.expires_on, 'infinity') >= coalesce(m.effective_on, m.published_on, '-infinity')
), same as (
    select b.*, a.measure_no as other_no, a.row_id as other_row_id, a.conditions as other_conditions, a.span * b.span as overlap
    from worded a
    join worded b on b.policy_id = a.policy_id and b.words = a.words and b.measure_id > a.measure_id
     and b.span && a.span and b.conditions <> a.conditions
)
select 'policy:' || policy_id as subject, null::text as county, null::text as unit, null::text as enterprise_id, null::text as official_id,
       'policies' as kind, row_id, 'policies' as other_kind, other_row_id, 'measure_text' as other_field, 'measure_text' as field,
       jsonb_build_object('document', coalesce(document_no, title), 'measure', measure_no, 'other', other_no,
                          'overlap', concat_ws(' – ', coalesce(lower(overlap)::text, '…'), coalesce((upper(overlap) - 1)::text, '…')),
                          'conditions', derived.brief(conditions, 60), 'other_conditions', derived.brief(other_conditions, 60)) as args
from same
