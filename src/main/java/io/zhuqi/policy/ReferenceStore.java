package io.zhuqi.policy;

import static io.zhuqi.policy.CatalogueStore.texts;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the catalogue's documents say about one another. */
final class ReferenceStore {
    /** A column of a document that names others. */
    record Reference(String policyId, String column, String text) {}

    /** A document that is named and not there. */
    record Missing(Reference reference, String named) {}

    private final JdbcClient jdbc;

    ReferenceStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<Reference> references() {
        return jdbc.sql("""
                        select p.policy_id, x.field, x.reference
                        from derived.policy p
                        cross join lateral (values ('basis', p.basis), ('amending_no', p.amending_no), ('amended_by', p.amended_by)) x (field, reference)
                        where trim(x.reference) <> ''
                        order by 1, 2""")
                .query((row, n) -> new Reference(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    void save(List<Missing> missing) {
        jdbc.sql("delete from derived.catalogue_mistake where code = 'catalogue.reference-unknown'")
                .update();
        jdbc.sql("""
                        insert into derived.catalogue_mistake (code, row_id, field, args)
                        select 'catalogue.reference-unknown', p.row_id, t.field,
                               jsonb_build_object('document', coalesce(p.document_no, p.title), 'policy', p.policy_id, 'column', t.field,
                                                  'reference', t.named)
                        from unnest(?::text[], ?::text[], ?::text[]) as t (policy_id, field, named)
                        join derived.policy p using (policy_id)""")
                .params(
                        texts(missing, one -> one.reference().policyId()),
                        texts(missing, one -> one.reference().column()),
                        texts(missing, Missing::named))
                .update();
    }
}
