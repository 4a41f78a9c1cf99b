-- The persons on the roster, each with the unit that sent them: two of one name in two units stay two. An official keeps the
-- identity under which the first sheet named them; name and unit are shown as last written.
truncate derived.official, derived.posting;
drop table if exists pg_temp.current_posting;
create temp table current_posting on commit drop as
select k.*, r.name, r.unit, r.unit_level, r.county, r.batch, r.post_title, r.phone, r.ended_on
from derived.key_version v
join (
    select distinct on (row_id, row_key) *
    from (
        select t.*,
               concat_ws('#', person, unit_plain, coalesce(enterprise_id, derived.fold(enterprise_text)), started_on) as row_key
        from pg_temp.roster t) keyed
    order by row_id, row_key) k
  on k.row_id = v.row_id and k.row_key = v.row_key
join row_officials r on r.row_id = k.row_id
where v.kind = 'officials' and v.is_current;

-- Two spellings of which an operator said that they are one person take the identity of the one that was meant.
truncate derived.official_identity;
insert into derived.official_identity (person, unit_plain, said_id, official_id)
with recursive first_written as (
    select distinct on (t.person, t.unit_plain) t.person, t.unit_plain, r.name || '@' || r.unit as said_id
    from pg_temp.roster t
    join row_officials r using (row_id)
    order by t.person, t.unit_plain, t.order_no, t.row_no, t.part
), merged as (
    select f.said_id, w.meant
    from first_written f
    join pg_temp.operator_word w
      on w.subject_kind = 'OFFICIAL' and w.mention = derived.fold(f.said_id) and w.judgement = 'SAME'
    join first_written g on g.said_id = w.meant
    where w.meant <> f.said_id
), reached as (
    select said_id, meant from merged
    union
    select r.said_id, m.meant from reached r join merged m on m.said_id = r.meant
)
select f.person, f.unit_plain, f.said_id,
       coalesce(min(r.meant) filter (where not exists (select from merged m where m.said_id = r.meant)), min(r.meant), f.said_id)
from first_written f
left join reached r using (said_id)
group by f.person, f.unit_plain, f.said_id;
analyze derived.official_identity;

insert into derived.official (official_id, name, unit, unit_level, unit_county, batch, post_title, phone, row_id)
select distinct on (i.official_id) i.official_id, c.name, c.unit, c.unit_level, c.county,
       first_value(c.batch) over (partition by i.official_id order by c.started_on, c.row_id), c.post_title, c.phone, c.row_id
from pg_temp.current_posting c
join derived.official_identity i using (person, unit_plain)
order by i.official_id, c.order_no desc, c.row_no desc, c.part desc;

insert into derived.posting (
    posting_id, official_id, enterprise_id, enterprise_text, county, unit, batch, started_on, ended_on, row_id)
select distinct on (posting_id)
       concat_ws('#', i.official_id, coalesce(c.enterprise_id, derived.fold(c.enterprise_text)), c.started_on) as posting_id,
       i.official_id, c.enterprise_id, c.enterprise_text, coalesce(e.county, 'UNKNOWN'), o.unit, c.batch, c.started_on,
       c.ended_on, c.row_id
from pg_temp.current_posting c
join derived.official_identity i using (person, unit_plain)
join derived.official o using (official_id)
left join derived.enterprise e on e.enterprise_id = c.enterprise_id
order by posting_id, c.order_no desc, c.row_no desc, c.part desc;

analyze derived.official;
analyze derived.posting;
