package io.zhuqi.policy;

import io.zhuqi.policy.citation.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Texts in which policies may be cited, and what is cited there. Reads and writes in portions of constant size. */
final class CitationStore {
    private static final int PORTION = 2000;
    private static final String SEPARATOR = "\u001f";

    /**
     * A text of one row.
     *
     * @param field where it stands
     * @param listed whether the field is there for citations
     */
    record CitingText(String kind, long rowId, String field, String text, boolean listed) {}

    private record Cited(CitingText where, Citation citation) {}

    private final DataSource database;
    private final JdbcClient jdbc;

    CitationStore(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /** Reads every text of work logs and problems and keeps what is found in it. */
    void replace(BiFunction<String, Boolean, Iterable<Citation>> finder) {
        jdbc.sql("truncate derived.citation").update();
        JdbcTemplate reading = new JdbcTemplate(database);
        reading.setFetchSize(PORTION);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        List<Cited> found = new ArrayList<>();
        transaction.executeWithoutResult(
                status -> JdbcClient.create(reading).sql("""
                        select t.kind, t.row_id, t.field, t.value, t.listed
                        from (
                            select 'problems' as kind, row_id, 'policy_cited' as field, policy_cited as value, true as listed
                            from derived.problem
                            union all select 'problems', row_id, 'description', description, false from derived.problem
                            union all select 'worklogs', row_id, 'policy_cited', policy_cited, true from derived.worklog
                            union all select 'worklogs', row_id, 'content', content, false from derived.worklog) t
                        where t.value <> ''""").query(row -> {
                    CitingText where = new CitingText(
                            row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getBoolean(5));
                    finder.apply(where.text(), where.listed())
                            .forEach(citation -> found.add(new Cited(where, citation)));
                    if (found.size() >= PORTION) {
                        save(found);
                    }
                }));
        save(found);
        jdbc.sql("analyze derived.citation").update();
    }

    private void save(List<Cited> found) {
        jdbc.sql("""
                        insert into derived.citation (kind, row_id, field, cited_text, policy_id, status, candidates)
                        select a, b, c, d, e, f, to_jsonb(string_to_array(g, E'\\x1f'))
                        from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                            as t (a, b, c, d, e, f, g)""")
                .params(
                        CatalogueStore.texts(found, cited -> cited.where().kind()),
                        found.stream().map(cited -> cited.where().rowId()).toArray(Long[]::new),
                        CatalogueStore.texts(found, cited -> cited.where().field()),
                        CatalogueStore.texts(found, cited -> cited.citation().text()),
                        found.stream().map(CitationStore::policyId).toArray(String[]::new),
                        CatalogueStore.texts(
                                found, cited -> cited.citation().status().name()),
                        CatalogueStore.texts(found, cited -> joined(cited.citation())))
                .update();
        found.clear();
    }

    private static @Nullable String policyId(Cited cited) {
        return cited.citation().policyId();
    }

    static String joined(Citation citation) {
        return String.join(SEPARATOR, citation.candidates());
    }
}
