-- title.zh: 低于控制线的单位
-- title.en: Units below the threshold
-- column.unit: TEXT 24 | 派出单位 | Sending unit
-- column.indicator: TEXT 20 | 指标 | Indicator
-- column.value: TEXT 12 | 实际 | Value
-- column.threshold: TEXT 10 | 控制线 | Threshold
-- empty.zh: 没有单位低于控制线。
-- empty.en: No unit is below a threshold.
-- note.zh: 分母不足 5 的不列；控制线见控制室设置。
-- note.en: Denominators below 5 are left out; the thresholds are settings of the control room.
select w.unit, case when :language = 'en' then w.en else w.zh end as indicator, w.value || '%' as value, w.threshold || '%' as threshold
from derived.unit_warned w left join unit_order u on u.name = w.unit
where w.problem_id is null
order by w.code, coalesce(u.sort, 9999), w.unit
