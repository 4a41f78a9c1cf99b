-- code: declared.sum-differs
-- group: 8
-- severity: WARNING
-- title.zh: 上报的分类数与合计不符
-- title.en: Declared categories do not add up
-- message.zh: {county:county} {month} 上报收集问题 {collected} 件，五类之和为 {sum} 件。
-- message.en: {county:county} declares {collected} problems for {month}; its five categories add up to {sum}.
-- why.zh: 合计必须等于各类之和。
-- why.en: A total must be the sum of its classes.
-- remedy.zh: 核对后更正上报表。
-- remedy.en: Correct the declared figures.
-- needs: declared
select 'county:' || d.county || ':' || to_char(d.month, 'YYYY-MM') as subject, d.county, null::text as unit,
       null::text as enterprise_id, null::text as official_id, 'declared' as kind, d.row_id,
       null::text as other_kind, null::bigint as other_row_id, 'collected' as field,
       jsonb_build_object('county', d.county, 'month', to_char(d.month, 'YYYY-MM'), 'collected', d.collected,
                          'sum', d.financing + d.cost + d.talent + d.policy + d.other) as args
from derived.declared d
where d.month <= :business_date and d.collected <> d.financing + d.cost + d.talent + d.policy + d.other
