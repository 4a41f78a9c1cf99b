-- title.zh: 低于控制线的单位
-- title.en: Units below the threshold
-- column.unit: TEXT 24 | 派出单位 | Sending unit
-- column.indicator: TEXT 20 | 指标 | Indicator
-- column.value: PERCENT 12 | 实际 | Value
-- column.threshold: PERCENT 10 | 控制线 | Threshold
-- names: unit
-- words.indicator: threshold
-- empty.zh: 没有单位低于控制线。
-- empty.en: No unit is below a threshold.
-- note.zh: 分母不足 5 的不列；控制线由组织部设定。{scope_kind, select, county {只列派有干部在本县（区）企业的单位，指标按该单位的全部派驻企业计算，不限于本县（区）。} other {}}
-- note.en: Denominators below 5 are left out; the thresholds are set by the department.{scope_kind, select, county { Only units with officials in this county; their rates are over all their enterprises, not only those of this county.} other {}}
select w.unit, w.code as indicator, w.value, w.threshold::numeric as threshold
from derived.unit_warned w left join unit_order u on u.name = w.unit
where w.code is not null and (:county = '' or exists (
  select from derived.posting p where p.unit = w.unit and p.county = :county and p.started_on <= (select as_of from derived.cutoff where label = 'current')
    and coalesce(p.ended_on, date 'infinity') >= (select as_of from derived.cutoff where label = 'current')))
order by w.code, coalesce(u.sort, 9999), w.unit
