package io.zhuqi.policy;

import io.zhuqi.policy.citation.Citation;
import io.zhuqi.store.CopyLinesStore;
import io.zhuqi.store.PortionStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Texts in which policies may be cited, and what is cited there and where. Reads and writes in portions of constant size. */
final class CitationStore {
    private static final String TEXTS = """
            select t.kind, t.row_id, t.field, t.value, t.listed, t.file_id, t.sheet_no, t.row_no,
                   case when jsonb_typeof(h.mapping -> t.field) = 'number' then (h.mapping ->> t.field)::int end as column_no
            from (
                select 'problems' as kind, p.row_id, x.field, x.value, x.listed, r.file_id, r.sheet_no, r.row_no
                from derived.problem p
                join row_problems r using (row_id)
                cross join lateral (values ('policy_cited', p.policy_cited, true), ('description', p.description, false)) x (
                    field, value, listed)
                union all
                select 'worklogs', w.row_id, x.field, x.value, x.listed, r.file_id, r.sheet_no, r.row_no
                from derived.worklog w
                join row_worklogs r using (row_id)
                cross join lateral (values ('policy_cited', w.policy_cited, true), ('content', w.content, false)) x (
                    field, value, listed)) t
            left join source_sheet h on h.file_id = t.file_id and h.sheet_no = t.sheet_no
            where t.value <> ''""";
    private static final String COPIED = "derived.citation (kind, row_id, field, file_id, sheet_no, row_no, column_no,"
            + " cited_text, start_at, means, policy_id, status, candidates)";

    /**
     * A text of one row.
     *
     * @param field where it stands
     * @param listed whether the field is there for citations
     * @param place file, sheet, row and column by their numbers; the column is null where the field comes from none
     */
    record CitingText(
            String kind, long rowId, String field, String text, boolean listed, List<@Nullable Integer> place) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Cited(CitingText where, List<Citation> citations) {}

    private final DataSource database;

    CitationStore(DataSource database) {
        this.database = database;
    }

    /**
     * Reads every text of work logs and problems and keeps what is found in it.
     *
     * @param finder called by several threads
     */
    void replace(Function<CitingText, List<Citation>> finder) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            jdbc.execute("truncate derived.citation");
            jdbc.execute((Connection connection) -> {
                try (CopyLinesStore copy = new CopyLinesStore(connection, COPIED)) {
                    PortionStore.read(
                            connection,
                            TEXTS,
                            CitationStore::text,
                            text -> new Cited(text, finder.apply(text)),
                            cited -> copy(copy, cited));
                }
                return Boolean.TRUE;
            });
        });
        jdbc.execute("analyze derived.citation");
    }

    private static CitingText text(ResultSet row) throws SQLException {
        return new CitingText(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                Arrays.asList(row.getInt(6), row.getInt(7), row.getInt(8), (Integer) row.getObject(9)));
    }

    private static void copy(CopyLinesStore copy, Cited cited) throws SQLException {
        CitingText where = cited.where();
        for (Citation found : cited.citations()) {
            copy.row(
                    where.kind(),
                    where.rowId(),
                    where.field(),
                    where.place().get(0),
                    where.place().get(1),
                    where.place().get(2),
                    where.place().get(3),
                    found.text(),
                    found.start(),
                    found.means(),
                    found.policyId(),
                    found.status(),
                    JSON.writeValueAsString(found.candidates()));
        }
    }
}
