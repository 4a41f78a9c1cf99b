-- Units to which a supervision notice goes: a row for each overdue problem that lies with the unit, and for each rate below its threshold.
create view derived.unit_warned as
with c as (select as_of from derived.cutoff where label = 'current'),
lines(code, "window", zh, en, setting_name) as (values
  ('worklogs.days-covered-rate', 'month', '本月日志记录率', 'Days covered this month', 'threshold_days_covered'),
  ('problems.on-time-rate', 'cumulative', '累计按时办结率', 'On-time rate', 'threshold_on_time'),
  ('problems.satisfaction-rate', 'cumulative', '累计企业满意率', 'Satisfaction', 'threshold_satisfaction'))
select coalesce(p.duty_unit, s.unit) as unit, s.problem_id, -s.days_left as days,
       null::text as code, null::text as zh, null::text as en, null::numeric as value, null::text as threshold
from derived.problem_state s join derived.problem p using (problem_id) join c using (as_of)
where s.overdue and coalesce(p.duty_unit, s.unit) is not null
union all
select substr(f.scope, 6), null, null, l.code, l.zh, l.en, f.value, s.value
from lines l join setting s on s.name = l.setting_name
join derived.figure f on f.code = l.code and f."window" = l."window" and f.scope like 'unit:%'
where f.denominator >= 5 and f.value < s.value::numeric;
comment on view derived.unit_warned is 'problem_id is null for a rate below its threshold; denominators below 5 are left out';
