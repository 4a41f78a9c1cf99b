-- title.zh: 一企一策的企业
-- title.en: Enterprises that have a page
-- column.subject: TEXT 20 | 统一社会信用代码 | Credit code
-- empty.zh: 没有有人派驻的企业。
-- empty.en: Nobody is posted to any enterprise.
select n.enterprise_id as subject from derived.served s join derived.enterprise n using (enterprise_id)
left join county k on k.code = n.county
where s.as_of = (select as_of from derived.cutoff where label = 'current')
order by k.sort nulls last, n.sort, n.enterprise_id
