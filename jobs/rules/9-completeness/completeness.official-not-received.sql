-- code: completeness.official-not-received
-- group: 9
-- severity: WARNING
-- title.zh: 干部全月无日志
-- title.en: No log of an official in a month
-- message.zh: {official}（{unit}）{month} 在岗 {days} 个工作日，应于 {due} 前报送的{what:kind}一篇也没有收下；其名下另有 {set_aside} 行因填写有误隔离待更正。
-- message.en: Not one entry of the {what:kind} of {official} ({unit}), at work on {days} working days of {month}, due on {due}, has been taken in; {set_aside} rows under that name are set aside and wait to be corrected.
-- why.zh: 可能是人没有到岗，也可能只是材料没有报上来；不问就分不清。
-- why.en: Either the official was not there, or the sheet was not sent; only asking tells which.
-- remedy.zh: 有隔离待更正的，先改正；没有的，向干部本人和派出单位核实：补报日志，或补报请假登记。
-- remedy.en: Correct what is set aside; where nothing is, ask the official and the unit: send the logs, or the register of leave.
-- example.zh: 某干部十月在岗十七个工作日，没有请假登记，日志一篇也没有。
-- example.en: An official was at work on 17 days of October, no leave is registered, and not one log has come.
-- sides: searched
-- searched.zh: 收到的全部文件中该干部当月的行
-- searched.en: all files that came, for rows of that official in that month
-- needs:
select 'official:' || s.official_id || ':' || s.kind || ':' || to_char(s.period_start, 'YYYY-MM') as subject, s.county, s.unit,
       null::text as enterprise_id, s.official_id, 'officials'::text as kind, o.row_id, null::text as other_kind,
       null::bigint as other_row_id, null::text as other_field, null::text as field,
       jsonb_build_object('official', o.name, 'unit', s.unit, 'month', to_char(s.period_start, 'YYYY-MM'), 'days', s.days_due,
                          'what', s.kind, 'due', s.due_on, 'set_aside', coalesce(a.rows, 0)) as args
from derived.official_submission s
join derived.official o using (official_id)
left join derived.set_aside_log a using (official_id)
where not s.received and s.due_on < :knowledge_date
