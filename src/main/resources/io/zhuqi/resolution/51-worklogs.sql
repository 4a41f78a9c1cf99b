-- The county of a log is that of the posting's enterprise: of the one that the log names where the writer is posted there, else
-- of the postings of that day, else of all the writer's postings, when they lie in one county.
truncate derived.worklog;
drop index if exists derived.worklog_official;
drop index if exists derived.worklog_problem;
drop table if exists pg_temp.on_day, pg_temp.ever;
create temp table on_day on commit drop as
select d.official_id, d.worked_on,
       case when count(distinct p.enterprise_id) = 1 and count(*) = count(p.enterprise_id) then min(p.enterprise_id) end as only_enterprise,
       case when count(distinct p.county) = 1 then min(p.county) end as only_county,
       array_agg(distinct p.enterprise_id) as enterprises
from (select distinct official_id, worked_on from pg_temp.entry where official_id is not null) d
join derived.posting p
  on p.official_id = d.official_id and d.worked_on between p.started_on and coalesce(p.ended_on, date 'infinity')
group by d.official_id, d.worked_on;
analyze pg_temp.on_day;
create temp table ever on commit drop as
select official_id, case when count(distinct county) = 1 then min(county) end as only_county
from derived.posting
group by official_id;

insert into derived.worklog (
    worklog_id, row_id, worked_on, official_name, unit, unit_text, enterprise_name, work_type, content, found_problem,
    problem_no, policy_cited, submitted_at, log_no, unfinished, needs_help, remark, enterprise_id, official_id, county, batch,
    problem_id)
select r.row_id, r.row_id, r.worked_on, r.official_name, o.unit, r.unit, r.enterprise_name, r.work_type, r.content,
       r.found_problem, r.problem_no, r.policy_cited, r.submitted_at, r.log_no, r.unfinished, r.needs_help, r.remark,
       w.enterprise_id, e.official_id, w.county, o.batch, n.problem_id
from derived.key_version v
join pg_temp.entry e on e.row_id = v.row_id
join row_worklogs r on r.row_id = v.row_id
left join derived.official o on o.official_id = e.official_id
left join pg_temp.on_day d on d.official_id = e.official_id and d.worked_on = e.worked_on
left join pg_temp.ever a on a.official_id = e.official_id
left join derived.enterprise f on f.enterprise_id = coalesce(e.enterprise_id, case when r.enterprise_name is null then d.only_enterprise end)
cross join lateral (
    select f.enterprise_id,
           case when f.enterprise_id = any (d.enterprises) then f.county
                else coalesce(d.only_county, a.only_county, f.county, 'UNKNOWN') end as county) w
left join derived.problem n
  on r.problem_no is not null and n.problem_id = w.county || ':' || derived.fold(r.problem_no)
where v.kind = 'worklogs' and v.is_current;
create index worklog_official on derived.worklog (official_id, worked_on);
create index worklog_problem on derived.worklog (problem_id) where problem_id is not null;
analyze derived.worklog;
