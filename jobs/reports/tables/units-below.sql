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
with lines(code, "window", zh, en, setting_name) as (values
  ('worklogs.days-covered-rate', 'month', '本月日志记录率', 'Days covered this month', 'threshold_days_covered'),
  ('problems.on-time-rate', 'cumulative', '累计按时办结率', 'On-time rate', 'threshold_on_time'),
  ('problems.satisfaction-rate', 'cumulative', '累计企业满意率', 'Satisfaction', 'threshold_satisfaction'))
select substr(f.scope, 6) as unit, case when :language = 'en' then l.en else l.zh end as indicator,
  case when f.denominator < 5 then f.numerator::int || '/' || f.denominator::int else f.value::text || '%' end as value, s.value || '%' as threshold
from lines l join setting s on s.name = l.setting_name
join derived.figure f on f.code = l.code and f."window" = l."window" and f.scope like 'unit:%'
left join unit_order u on u.name = substr(f.scope, 6)
where f.denominator >= 5 and f.value < s.value::numeric
order by l.code, coalesce(u.sort, 9999), f.scope
