-- title.zh: 应予督办的单位
-- title.en: Units to be urged
-- column.subject: TEXT 20 | 单位 | Unit
-- empty.zh: 没有应予督办的单位。
-- empty.en: No unit is to be urged.
select w.unit as subject from derived.unit_warned w
left join unit_order u on u.name = w.unit
group by w.unit, u.sort order by coalesce(u.sort, 9999), w.unit
