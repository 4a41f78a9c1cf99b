-- title.zh: 政策文件
-- title.en: Documents
-- column.policy: TEXT 20 | 文件代码 | Document
-- column.place: INTEGER 6 | 序号 | No.
-- column.document: TEXT 40 | 文件名称 | Title
-- column.document_no: TEXT 20 | 文号 | Number
-- column.issuer: TEXT 20 | 发文机关 | Issuer
-- column.published: DATE 10 | 发布日期 | Published
-- column.measures: INTEGER 8 | 措施 | Measures
-- blank: published
-- names: document, document_no, issuer
-- empty.zh: 目录中没有这一级在有效期内的文件。
-- empty.en: The catalogue holds no document of this level that is in force.
select p.policy_id as policy, row_number() over (order by p.published_on desc nulls last, p.policy_id) as place, p.title as document, coalesce(p.document_no, '') as document_no,
  coalesce(p.issuer, '') as issuer, p.published_on as published, count(*) as measures
from derived.measure_place i join derived.measure m using (measure_id) join derived.policy p on p.policy_id = m.policy_id
where i.as_of = (select as_of from derived.cutoff where label = 'current') and coalesce(p.level, '') = :level
group by p.policy_id order by place
