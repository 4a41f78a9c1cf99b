-- What officials claim for an enterprise, held against the list of the bank or tax office that must know of it, and the other way round.
-- One definition for both directions and for loans and taxes; the rules ledger.*-claimed* read it.
-- What the claim leaves open (kind of tax, amount) contradicts nothing.
drop view if exists derived.outcome_witness;
create view derived.outcome_witness as
-- Not kept aside: each row looks up its own enterprise by index.
with told as not materialized (
    select o.*, case when o.source = w.source then 'LIST' else 'CLAIM' end as side, s.value::int as days
    from derived.outcome o
    join (values ('LOAN_RENEWAL', 'BANK'), ('TAX_RELIEF', 'TAX')) w (outcome_type, source) on w.outcome_type = o.outcome_type
    join setting s on s.name = 'claim_match_days'
    where o.enterprise_id is not null and (o.source is null or o.source not in ('BANK', 'TAX') or o.source = w.source)
), speaks as materialized (
    -- Looked for once: row by row, all of a long list would be read until the first claim comes.
    select distinct outcome_type, side from told
)
select t.*,
       -- Where the other side has sent nothing at all, nothing can be missing there.
       exists (select from speaks h where h.outcome_type = t.outcome_type and h.side <> t.side) as other_side_speaks,
       exists (
           select from told b
           where b.enterprise_id = t.enterprise_id and b.outcome_type = t.outcome_type and b.side <> t.side
             and abs(b.happened_on - t.happened_on) <= t.days
             and (b.amount = t.amount or (case t.side when 'CLAIM' then t.amount else b.amount end) is null)
             and (t.outcome_type <> 'TAX_RELIEF' or b.tax_kind = t.tax_kind
                  or (case t.side when 'CLAIM' then t.tax_kind else b.tax_kind end) is null)) as matched,
       exists (
           select from derived.posting p
           where p.enterprise_id = t.enterprise_id and t.happened_on between p.started_on and coalesce(p.ended_on, t.happened_on))
           as served,
       (select b.row_id from told b
        where b.enterprise_id = t.enterprise_id and b.outcome_type = t.outcome_type and b.side <> t.side
        order by abs(b.happened_on - t.happened_on), b.row_id limit 1) as nearest_row_id,
       (select b.happened_on || ' ' || coalesce(b.amount::text, '—') from told b
        where b.enterprise_id = t.enterprise_id and b.outcome_type = t.outcome_type and b.side <> t.side
        order by abs(b.happened_on - t.happened_on), b.row_id limit 1) as nearest,
       (select string_agg(concat_ws(' ', b.happened_on, case when b.outcome_type = 'TAX_RELIEF' then b.tax_kind end, b.amount), ', '
                          order by b.happened_on, b.tax_kind, b.amount)
        from told b
        where b.enterprise_id = t.enterprise_id and b.outcome_type = t.outcome_type and b.side <> t.side) as listed
from told t;
comment on view derived.outcome_witness is 'claims (side CLAIM) and the lists of banks and tax offices (side LIST), each with whether the other side has the same, and its nearest';
