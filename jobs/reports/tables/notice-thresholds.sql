-- title.zh: 低于控制线的指标
-- title.en: Indicators below the threshold
-- column.indicator: TEXT 30 | 指标 | Indicator
-- column.value: TEXT 14 | 实际 | Value
-- column.threshold: TEXT 14 | 控制线 | Threshold
-- empty.zh: 没有低于控制线的指标。
-- empty.en: No indicator is below its threshold.
select case when :language = 'en' then w.en else w.zh end as indicator, w.value || '%' as value, w.threshold || '%' as threshold
from derived.unit_warned w where w.unit = :subject and w.problem_id is null order by w.zh
