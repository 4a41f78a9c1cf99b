-- title.zh: 低于控制线的指标
-- title.en: Indicators below the threshold
-- column.indicator: TEXT 30 | 指标 | Indicator
-- column.value: PERCENT 14 | 实际 | Value
-- column.threshold: PERCENT 14 | 控制线 | Threshold
-- words.indicator: threshold
-- empty.zh: 没有低于控制线的指标。
-- empty.en: No indicator is below its threshold.
select code as indicator, value, threshold::numeric as threshold
from derived.unit_warned where unit = :subject and code is not null order by code
