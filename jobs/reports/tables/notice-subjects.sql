-- title.zh: 应予督办的单位
-- title.en: Units to be urged
-- column.subject: TEXT 20 | 单位 | Unit
-- names: subject
-- empty.zh: 没有应予督办的单位。
-- empty.en: No unit is to be urged.
select unit as subject from derived.unit_notice order by number
