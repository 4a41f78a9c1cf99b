package io.zhuqi.policy;

import io.zhuqi.policy.citation.Citation;
import io.zhuqi.policy.citation.Document;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogue's documents, and the numbers and titles by which rows name them. */
final class CatalogueStore {
    /**
     * A number as written somewhere.
     *
     * @param issuer of the catalogue row; empty where the number stands elsewhere
     */
    record WrittenNumber(String written, String issuer) {}

    /** A written number, read. */
    record ReadNumber(WrittenNumber number, String canonical, boolean readable) {}

    /** Number and title by which a row names its policy; either may be empty. */
    record Named(String documentNo, String title) {}

    /** What a row's naming means. */
    record NamedPolicy(Named named, Citation citation) {}

    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CatalogueStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    List<WrittenNumber> writtenNumbers() {
        return jdbc.sql("""
                        select distinct written, issuer
                        from (
                            select document_no as written, coalesce(issuer, '') as issuer from row_policies
                            union all select amended_by, '' from row_policies
                            union all select document_no, '' from row_uptakes
                            union all select document_no, '' from row_checklist) numbers
                        where written is not null
                        order by written, issuer""")
                .query((row, n) -> new WrittenNumber(row.getString(1), row.getString(2)))
                .list();
    }

    void saveNumbers(List<ReadNumber> numbers) {
        replace("derived.document_number", () -> jdbc.sql("""
                        insert into derived.document_number (written, issuer, canonical, readable)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::boolean[])""")
                .params(
                        texts(numbers, number -> number.number().written()),
                        texts(numbers, number -> number.number().issuer()),
                        texts(numbers, ReadNumber::canonical),
                        numbers.stream().map(ReadNumber::readable).toArray(Boolean[]::new))
                .update());
    }

    List<Document> documents() {
        return jdbc.sql("""
                        select policy_id, document_no, title, issuer, extract(year from published_on)::int
                        from derived.policy order by policy_id""")
                .query((row, n) ->
                        new Document(row.getString(1), row.getString(2), row.getString(3), row.getString(4), (Integer)
                                row.getObject(5)))
                .list();
    }

    List<Named> named() {
        return jdbc.sql("""
                        select distinct coalesce(document_no, ''), coalesce(policy_title, '') from row_uptakes
                        union
                        select coalesce(document_no, ''), '' from row_checklist
                        order by 1, 2""")
                .query((row, n) -> new Named(row.getString(1), row.getString(2)))
                .list();
    }

    void saveNamed(List<NamedPolicy> policies) {
        replace("derived.cited_policy", () -> jdbc.sql("""
                        insert into derived.cited_policy (document_no, policy_title, policy_id, status, candidates)
                        select a, b, c, d, to_jsonb(string_to_array(e, E'\\x1f'))
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as t (a, b, c, d, e)""")
                .params(
                        texts(policies, policy -> policy.named().documentNo()),
                        texts(policies, policy -> policy.named().title()),
                        policies.stream()
                                .map(policy -> policy.citation().policyId())
                                .toArray(String[]::new),
                        texts(policies, policy -> policy.citation().status().name()),
                        texts(
                                policies,
                                policy ->
                                        String.join(SEPARATOR, policy.citation().candidates())))
                .update());
    }

    private void replace(String table, Runnable filling) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate " + table).update();
            filling.run();
        });
    }

    static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
