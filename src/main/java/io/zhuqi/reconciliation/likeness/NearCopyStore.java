package io.zhuqi.reconciliation.likeness;

import io.zhuqi.store.CopyLinesStore;
import io.zhuqi.store.PortionStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the logs that are nearly an earlier one, in time that grows with the number of logs: MinHash keys for each, pairs of those that share
 * a key, the exact similarity for each pair. Memory does not grow with the logs; keys and pairs lie in temporary tables.
 */
public final class NearCopyStore {
    // To quote the problem that a log is about is no copying.
    private static final String TEXTS = """
            create temp table log_text on commit drop as
            select w.row_id, coalesce(w.official_id, w.official_name || '@' || coalesce(w.unit, ''), '') as writer, w.worked_on,
                   w.submitted_at,
                   replace(replace(w.content, coalesce(nullif(p.description, ''), chr(31)), ' '),
                           coalesce(nullif(w.found_problem, ''), chr(31)), ' ') as content
            from derived.worklog w
            left join derived.problem p on p.problem_id = w.problem_id
            where w.worked_on <= (select max(as_of) from derived.cutoff) and w.content is not null""";
    private static final String BY_WRITER = "select writer, content from pg_temp.log_text order by writer";
    private static final String IN_TIME =
            "select row_id, content from pg_temp.log_text order by worked_on, submitted_at nulls last, row_id";

    // Each log is held against the three before it and the first that share a key: bounded, and a chain of copies is
    // still found.
    private static final String PAIRS = """
            create temp table log_pair on commit drop as
            with shared as (
                select key, array_agg(seq order by seq) as seqs
                from (select seq, unnest(keys) as key from pg_temp.log_key) k group by key having count(*) > 1
            ), paired as (
                select m.seq as later, s.seqs[e.nth] as earlier
                from shared s
                cross join lateral unnest(s.seqs) with ordinality m (seq, nth)
                cross join lateral unnest(array[1, m.nth - 1, m.nth - 2, m.nth - 3]) e (nth)
                where e.nth between 1 and m.nth - 1
            )
            select distinct later, earlier from paired""";
    private static final String PAIR_TEXTS = """
            select l.row_id as later_row, e.row_id as earlier_row, a.content as later_text, b.content as earlier_text
            from pg_temp.log_pair p
            join pg_temp.log_key l on l.seq = p.later
            join pg_temp.log_key e on e.seq = p.earlier
            join pg_temp.log_text a on a.row_id = l.row_id
            join pg_temp.log_text b on b.row_id = e.row_id
            order by p.later, p.earlier""";

    private final CopySettings settings;

    public NearCopyStore(CopySettings settings) {
        this.settings = settings;
    }

    /** Fills {@code derived.log_likeness} anew, inside the caller's transaction: pairs of logs from the similarity of the settings on. */
    public void find(JdbcTemplate jdbc) {
        List<String> titles = jdbc.queryForList("select title from derived.policy order by policy_id", String.class);
        OwnWords own = new OwnWords(settings, settings.phrases().with(titles));
        jdbc.execute((Connection connection) -> {
            execute(
                    connection,
                    "truncate derived.log_likeness",
                    "drop table if exists pg_temp.log_text, pg_temp.log_key, pg_temp.log_pair",
                    TEXTS,
                    "analyze pg_temp.log_text");
            execute(connection, "create temp table log_key (seq int, row_id bigint, keys int[]) on commit drop");
            countWriters(connection, own);
            writeKeys(connection, own);
            execute(connection, "analyze pg_temp.log_key", PAIRS, "analyze pg_temp.log_pair");
            comparePairs(connection, own);
            execute(connection, "analyze derived.log_likeness");
            return Boolean.TRUE;
        });
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private record Text(String key, String content) {}

    private record Read(String key, Shingles shingles) {}

    private record Keyed(String rowId, String keys) {}

    private record Pair(long laterRow, long earlierRow, String later, String earlier) {}

    private record Compared(long laterRow, long earlierRow, double similarity) {}

    private static Text text(ResultSet row) throws SQLException {
        return new Text(row.getString(1), row.getString(2));
    }

    private static void countWriters(Connection connection, OwnWords own) throws SQLException {
        PortionStore.read(
                connection,
                BY_WRITER,
                NearCopyStore::text,
                text -> new Read(text.key(), own.shingles(text.content())),
                text -> own.count(text.key(), text.shingles()));
    }

    private static void writeKeys(Connection connection, OwnWords own) throws SQLException {
        int[] seq = {0};
        try (CopyLinesStore copy = new CopyLinesStore(connection, "pg_temp.log_key (seq, row_id, keys)")) {
            PortionStore.read(
                    connection,
                    IN_TIME,
                    NearCopyStore::text,
                    text -> new Keyed(
                            text.key(),
                            own.keys(text.content())
                                    .map(keys -> Arrays.toString(keys)
                                            .replace('[', '{')
                                            .replace(']', '}'))
                                    .orElse("")),
                    text -> {
                        if (!text.keys().isEmpty()) {
                            copy.row(seq[0], text.rowId(), text.keys());
                        }
                        seq[0]++;
                    });
        }
    }

    private void comparePairs(Connection connection, OwnWords own) throws SQLException {
        try (CopyLinesStore copy =
                new CopyLinesStore(connection, "derived.log_likeness (row_id, earlier_row_id, similarity)")) {
            PortionStore.read(
                    connection,
                    PAIR_TEXTS,
                    row -> new Pair(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)),
                    pair -> new Compared(
                            pair.laterRow(), pair.earlierRow(), own.similarity(pair.later(), pair.earlier())),
                    pair -> {
                        if (pair.similarity() >= settings.similarity()) {
                            copy.row(
                                    pair.laterRow(),
                                    pair.earlierRow(),
                                    String.format(Locale.ROOT, "%.4f", pair.similarity()));
                        }
                    });
        }
    }
}
