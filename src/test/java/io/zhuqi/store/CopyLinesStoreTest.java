package io.zhuqi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows written by COPY while a query of the same connection is read in portions. */
class CopyLinesStoreTest {
    private static final DataSource DATABASE = TestPostgres.freshDatabase();

    @Test
    void whatIsWrittenIsReadAgainCharacterForCharacter() {
        List<String> awkward = List.of("a\tb", "c\nd\re", "back\\slash", "\\N", "\"quoted\", {braces}", "");
        JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
        List<String> read = new ArrayList<>();
        new TransactionTemplate(new JdbcTransactionManager(DATABASE)).executeWithoutResult(status -> {
            jdbc.execute("create temp table line (n int, words text, list text[]) on commit drop");
            jdbc.execute((Connection connection) -> {
                try (CopyLinesStore copy = new CopyLinesStore(connection, "pg_temp.line (n, words, list)")) {
                    for (int i = 0; i < awkward.size(); i++) {
                        copy.row(i, awkward.get(i), awkward);
                    }
                    copy.row(awkward.size(), null, List.of());
                }
                PortionStore.read(
                        connection,
                        "select words, list[n + 1] = words as same, cardinality(list) from pg_temp.line order by n",
                        row -> row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3),
                        text -> text,
                        read::add);
                return Boolean.TRUE;
            });
        });
        List<String> expected = new ArrayList<>();
        awkward.forEach(text -> expected.add(text + "|t|" + awkward.size()));
        expected.add("null|null|0");
        assertThat(read).containsExactlyElementsOf(expected);
    }

    @Test
    void portionsKeepTheOrderOfTheQueryAndMayWriteInBetween() {
        int rows = 2500;
        JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
        List<Integer> read = new ArrayList<>();
        new TransactionTemplate(new JdbcTransactionManager(DATABASE)).executeWithoutResult(status -> {
            jdbc.execute("create temp table doubled (n int) on commit drop");
            jdbc.execute((Connection connection) -> {
                try (CopyLinesStore copy = new CopyLinesStore(connection, "pg_temp.doubled (n)")) {
                    PortionStore.read(
                            connection,
                            "select n from generate_series(1, " + rows + ") n order by n",
                            row -> row.getInt(1),
                            n -> 2 * n,
                            n -> {
                                read.add(n);
                                copy.row(n);
                                copy.send();
                            });
                }
                return Boolean.TRUE;
            });
            assertThat(jdbc.queryForObject("select sum(n) from pg_temp.doubled", Long.class))
                    .isEqualTo((long) rows * (rows + 1));
        });
        assertThat(read).hasSize(rows).isSorted();
    }
}
