-- To which problem a step belongs: its number within the county that the step names, else that of its sheet, else wherever the
-- number is the only one of its kind. Where several problems share it, a person has to say.
drop table if exists pg_temp.numbered, pg_temp.event, pg_temp.place;
create temp table numbered on commit drop as
select problem_id, derived.fold(problem_no) as number, county,
       coalesce(county_text, county) as county_text, enterprise_name
from derived.problem
where problem_no is not null;
analyze pg_temp.numbered;

create temp table event on commit drop as
select r.row_id, s.order_no, r.row_no, r.part, derived.fold(r.problem_no) as number,
       coalesce(r.county, r.sheet_county, s.sheet_county) as county
from row_handling r
join derived.known_sheet s using (file_id, sheet_no);

create temp table place on commit drop as
with asked as (
    select distinct number, county from pg_temp.event
), fitting as (
    select a.number, a.county, n.problem_id, n.enterprise_name,
           case when n.county = a.county then 1 when n.county_text = a.county then 2 end as nearness
    from asked a
    join pg_temp.numbered n on n.number = a.number and (a.county is null or n.county = a.county or n.county_text = a.county)
), nearest as (
    select f.*, rank() over (partition by number, county order by nearness) as nth from fitting f
)
select number, county,
       case when count(*) = 1 then min(problem_id) end as problem_id,
       case when count(*) = 1 then '[]'
            else jsonb_agg(jsonb_build_object('problem_id', problem_id, 'enterprise', enterprise_name) order by problem_id)
            end as candidates
from nearest
where nth = 1
group by number, county;

insert into derived.row_key (kind, row_key, row_id, order_no, row_no, part)
select 'handling',
       concat_ws('#', coalesce(p.problem_id, '?' || coalesce(e.county, '') || ':' || e.number), r.step, r.at, derived.fold(r.unit)),
       e.row_id, e.order_no, e.row_no, e.part
from pg_temp.event e
join row_handling r using (row_id)
left join pg_temp.place p on p.number = e.number and coalesce(p.county, '') = coalesce(e.county, '');
