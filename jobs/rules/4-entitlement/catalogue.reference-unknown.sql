-- code: catalogue.reference-unknown
-- group: 4
-- severity: INFO
-- title.zh: 依据或修改文件不在政策目录中
-- title.en: A basis or amendment is not in the catalogue
-- message.zh: {document} 的「{column:catalogue_reference}」写的是「{reference}」，政策目录里没有这份文件。
-- message.en: The {column:catalogue_reference} of {document} is "{reference}", a document that the catalogue does not have.
-- why.zh: 没有上位文件或修改文件，就查不出这份文件是否已被替代，也看不到放宽了的条件。
-- why.en: Without the basis or the amendment nobody sees whether the document was superseded or its conditions widened.
-- remedy.zh: 把所引文件补进政策目录，或更正文号。
-- remedy.en: Add the document to the catalogue or correct its number.
-- example.zh: 市里文件的依据写“国发〔2022〕99号”，目录里没有；核对后是 12 号。
-- example.en: A municipal document names a basis that the catalogue lacks; the number was 12, not 99.
-- sides: searched
-- searched.zh: 政策目录全部文件的文号和标题
-- searched.en: numbers and titles of the whole policy catalogue
-- needs: policies
select 'policy:' || coalesce(k.args ->> 'policy', '') as subject, null::text as county, null::text as unit, null::text as enterprise_id,
       null::text as official_id, 'policies' as kind, k.row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field, k.field,
       k.args as args
from derived.catalogue_mistake k
where k.code = 'catalogue.reference-unknown'
