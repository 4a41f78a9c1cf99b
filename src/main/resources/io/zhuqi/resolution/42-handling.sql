-- To which problem a step belongs: its number within the county that the step names, else that of its sheet, else wherever the
-- number is the only one of its kind. Where several problems share it, a person has to say; the number of a ledger row that
-- tells several problems (12-1, 12-2 of number 12) means all of them.
drop table if exists pg_temp.numbered, pg_temp.event, pg_temp.place;
create temp table numbered on commit drop as
with told as (
    select d.problem_id, derived.fold(d.problem_no) as number, d.county, coalesce(d.county_text, d.county) as county_text,
           d.enterprise_name, r.part, concat_ws('/', r.file_id, r.sheet_no, r.row_no) as place,
           count(*) over (partition by r.file_id, r.sheet_no, r.row_no) as parts
    from derived.problem d
    join row_problems r using (row_id)
    where d.problem_no is not null
)
select problem_id, number, county, county_text, enterprise_name, problem_id as whole, false as by_row from told
union all
select problem_id, left(number, -1 - length(part::text)), county, county_text, enterprise_name, place, true
from told
where parts > 1 and number like '%-' || part;
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
    select a.number, a.county, n.problem_id, n.enterprise_name, n.whole, n.by_row,
           case when n.county = a.county then 1 when n.county_text = a.county then 2 end as nearness
    from asked a
    join pg_temp.numbered n on n.number = a.number and (a.county is null or n.county = a.county or n.county_text = a.county)
), nearest as (
    select f.*, rank() over (partition by number, county order by nearness, by_row) as nth from fitting f
)
select number, county,
       case when count(distinct whole) = 1 then array_agg(problem_id order by problem_id) end as problem_ids,
       case when count(distinct whole) = 1 then '[]'
            else jsonb_agg(jsonb_build_object('problem_id', problem_id, 'enterprise', enterprise_name) order by problem_id)
            end as candidates
from nearest
where nth = 1
group by number, county;

insert into derived.row_key (kind, row_key, row_id, order_no, row_no, part)
select 'handling',
       concat_ws('#', coalesce(p.problem_ids[1], '?' || coalesce(e.county, '') || ':' || e.number), r.step, r.at, derived.fold(r.unit)),
       e.row_id, e.order_no, e.row_no, e.part
from pg_temp.event e
join row_handling r using (row_id)
left join pg_temp.place p on p.number = e.number and coalesce(p.county, '') = coalesce(e.county, '');
