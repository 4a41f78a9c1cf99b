-- The views that the papers read are made anew in R__papers.sql, whenever they change.
drop view derived.unit_warned;
