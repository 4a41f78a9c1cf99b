-- What the papers read: a text cut short says so, counties with what has none, problems and outstanding measures as they stand now,
-- and units to be urged without wording.
drop view if exists derived.unit_notice, derived.unit_warned, derived.gap_now, derived.problem_now, derived.county_row;

create or replace function derived.brief(words text, most int) returns text language sql immutable parallel safe as $$
    select case when length(words) <= most then words else left(words, most - 1) || '…' end
$$;
comment on function derived.brief is 'the first characters, the last of them a dash of dots where something was cut off';

create or replace function derived.headline(words text, most int) returns text language sql immutable parallel safe as $$
    select case when length(words) <= most then words else derived.brief(coalesce(nullif(substring(words from '^[^，；（]+'), ''), words), most) end
$$;
comment on function derived.headline is 'a text, or what stands before its first comma or bracket where it is longer than so many characters';

create or replace function derived.grouped(words text) returns text language sql immutable parallel safe as $$
    select regexp_replace(words, '(\d)(?=(?:\d{3}){2,}(?!\d))|(?<=\d)(\d)(?=\d{3}(?!\d))', '\1\2,', 'g')
$$;
comment on function derived.grouped is 'whole numbers of five digits and more in groups of three; years and numbers of documents have four';

create or replace function derived.word(list text, code text, brief text) returns text language sql immutable parallel safe as $$
    select chr(2) || list || chr(31) || code || chr(31) || brief || chr(3)
$$;
comment on function derived.word is 'stands inside a text for the wording of a code in a list of words; brief is printed where the wording is the code itself';

create view derived.county_row as
select code, name, sort from county
union all
select 'UNKNOWN', null, 9999;
comment on view derived.county_row is 'name is null for what belongs to no county';

create view derived.problem_now as
select s.*, p.problem_no, p.description, p.official_id as handler_id, p.duty_unit, coalesce(p.duty_unit, s.unit) as duty,
       coalesce(e.name, p.enterprise_name) as enterprise, c.name as county_name, coalesce(c.sort, 9999) as county_sort
from derived.problem_state s
join derived.problem p using (problem_id)
left join derived.enterprise e on e.enterprise_id = s.enterprise_id
left join county c on c.code = s.county
where s.as_of = (select as_of from derived.cutoff where label = 'current');
comment on column derived.problem_now.duty is 'the unit that has to act: the one named, else that of the official';

create view derived.gap_now as
select e.as_of, e.enterprise_id, e.measure_id, n.county, c.name as county_name, c.sort as county_sort,
       m.measure_text, m.paying_unit, p.published_on, coalesce(p.document_no, p.title) as document_no, l.closes_on,
       coalesce(coalesce(m.apply_by, m.expires_on) between e.as_of and e.as_of + 30, false) as closing
from derived.entitlement e
join derived.enterprise n using (enterprise_id)
join derived.measure m using (measure_id)
join derived.policy p on p.policy_id = m.policy_id
left join derived.measure_closing l on l.as_of = e.as_of and l.measure_id = e.measure_id
left join county c on c.code = n.county
where e.as_of = (select as_of from derived.cutoff where label = 'current') and e.verdict = 'ENTITLED' and not e.enjoyed;
comment on view derived.gap_now is 'measures to which an enterprise is entitled and that it has not received';
comment on column derived.gap_now.closing is 'as the indicator entitlement.closing-soon counts it';

create view derived.unit_warned as
with lines(code, "window", setting_name) as (values
  ('worklogs.days-covered-rate', 'month', 'threshold_days_covered'),
  ('problems.on-time-rate', 'cumulative', 'threshold_on_time'),
  ('problems.satisfaction-rate', 'cumulative', 'threshold_satisfaction'))
select p.duty as unit, p.problem_id, p.county, -p.days_left as days, null::text as code, null::numeric as value, null::text as threshold
from derived.problem_now p where p.overdue and p.duty is not null
union all
select substr(f.scope, 6), null, null, null, l.code, f.value, s.value
from lines l join setting s on s.name = l.setting_name
join derived.figure f on f.code = l.code and f."window" = l."window" and f.scope like 'unit:%'
where f.denominator >= 5 and f.value < s.value::numeric;
comment on view derived.unit_warned is 'problem_id is null for a rate below its threshold; denominators below 5 are left out';

create view derived.unit_notice as
select w.unit, row_number() over (order by coalesce(min(u.sort), 9999), w.unit) as number,
       count(w.problem_id) as overdue, coalesce(max(w.days), 0) as longest, count(w.code) as below,
       (select min(day) from control_calendar where working
          and ordinal = (select k.ordinal + 5 from control_calendar k join derived.cutoff c on c.label = 'current' and k.day = c.as_of)) as until
from derived.unit_warned w left join unit_order u on u.name = w.unit
group by w.unit;
comment on view derived.unit_notice is 'the supervision notices of the period, in the order of units, with the day by which to answer';
