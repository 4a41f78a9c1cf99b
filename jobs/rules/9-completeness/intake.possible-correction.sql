-- code: intake.possible-correction
-- group: 9
-- severity: WARNING
-- title.zh: 疑似更正而非新增
-- title.en: Possibly a correction, not a new row
-- message.zh: {kind_name:kind}中「{what}」{on} 先报 {before}，后来的文件 {path} 又报 {after}，其余各项相同；现两行都计。
-- message.en: "{what}" of {kind_name:kind}, {on}: first {before}, then {after} in the later file {path}, all else alike. Both rows count.
-- why.zh: 后一行若是对前一行的更正，金额、数量就多算了一份。
-- why.en: If the later row corrects the earlier one, amount or quantity counts twice.
-- remedy.zh: 是更正的，把前一行标为作废重报；确是两笔的，不必处理。
-- remedy.en: If it is a correction, mark the earlier row void; if there are two, nothing has to be done.
-- example.zh: 十月报某企业续贷 200 万元，十一月的表同一天写 220 万元；是改数还是又一笔，要报送人说明。
-- example.en: October's list has a renewal of 2.0 million, November's has 2.2 million on the same day: a correction or a second loan, the sender has to say.
-- sides: two
-- needs:
with said as (
    select 'uptakes' as kind, u.row_id, r.file_id, u.county, u.enterprise_id,
           coalesce(u.enterprise_id, u.enterprise_name) || '|' || coalesce(u.policy_id, u.document_no, u.policy_title, '')
               || '|' || coalesce(u.measure_no, '') || '|' || coalesce(u.handling_unit, '') as alike,
           coalesce(u.enterprise_name, u.enterprise_id) as what, u.enjoyed_on as on_date,
           coalesce(u.amount::text, '—') as figure
    from derived.uptake u join row_uptakes r on r.row_id = u.row_id
    union all
    select 'outcomes', o.row_id, r.file_id, o.county, o.enterprise_id,
           coalesce(o.enterprise_id, o.enterprise_name, '') || '|' || o.outcome_type || '|' || coalesce(o.source, '')
               || '|' || coalesce(o.office, '') || '|' || coalesce(o.tax_kind, '') || '|' || o.unit,
           coalesce(o.enterprise_name, o.enterprise_id, '—'), o.happened_on,
           o.quantity::text || ' ' || o.unit || coalesce(' ' || o.amount, '')
    from derived.outcome o join row_outcomes r on r.row_id = o.row_id
), ordered as (
    select s.*, f.path,
           lag(s.row_id) over same as before_row, lag(s.file_id) over same as before_file,
           lag(s.figure) over same as before_figure
    from said s
    join source_file f using (file_id)
    window same as (partition by s.kind, s.alike, s.on_date
                    order by f.received_on, f.stated_on nulls first, f.path_order, s.row_id)
)
select o.kind || ':' || o.alike as subject, o.county, null::text as unit, o.enterprise_id, null::text as official_id,
       o.kind, o.row_id, o.kind as other_kind, o.before_row as other_row_id, case o.kind when 'uptakes' then 'amount' else 'quantity' end as other_field,
       case o.kind when 'uptakes' then 'amount' else 'quantity' end as field,
       jsonb_build_object('kind_name', o.kind, 'what', o.what, 'on', o.on_date, 'before', o.before_figure,
                          'after', o.figure, 'path', o.path) as args
from ordered o
where o.before_file <> o.file_id and o.before_figure <> o.figure
  -- An earlier row that the later file repeats is no row it corrects.
  and not exists (
      select from derived.key_version earlier
      join derived.key_version repeat on repeat.kind = earlier.kind and repeat.row_key = earlier.row_key
      join (select 'uptakes' as kind, row_id, file_id from row_uptakes
            union all
            select 'outcomes', row_id, file_id from row_outcomes) place
        on place.kind = repeat.kind and place.row_id = repeat.row_id
      where earlier.kind = o.kind and earlier.row_id = o.before_row and place.file_id = o.file_id)
