package io.zhuqi.store.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuqi.finding.Severity;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.QuarantineStore;
import io.zhuqi.store.ReceivedFile;
import io.zhuqi.store.StoredFile;
import io.zhuqi.store.TestPostgres;
import io.zhuqi.store.row.RowTable.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One file, one transaction; nothing lost, nothing twice. */
class RowStoreTest {
    private static final RowTable THING = new RowTable(
            "thing",
            List.of(
                    new Column("name", ColumnType.TEXT),
                    new Column("tags", ColumnType.TEXT_LIST),
                    new Column("seen_on", ColumnType.DATE),
                    new Column("at", ColumnType.TIMESTAMP),
                    new Column("head_count", ColumnType.INTEGER),
                    new Column("amount", ColumnType.NUMBER),
                    new Column("price", ColumnType.MONEY),
                    new Column("good", ColumnType.BOOLEAN)));
    private static final RowTable NAME = new RowTable("name", List.of(new Column("name", ColumnType.TEXT)));
    private static final DataSource DATABASE = TestPostgres.freshDatabase(List.of(THING, NAME));

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final FileStore files = new FileStore(DATABASE);
    private final RowStore rows = new RowStore(DATABASE, List.of(THING, NAME));

    @BeforeEach
    void empty() {
        jdbc.sql(
                        "truncate row_thing, row_name, quarantined_row, ignored_row, row_warning, replaced_row, source_file cascade")
                .update();
    }

    @Test
    void storesEveryFormOfValueAsItIs() {
        int file = register(1);
        LocalDateTime moment = LocalDateTime.of(2022, 11, 22, 23, 59, 58, 123_456_000);
        List<BigDecimal> numbers = List.of(
                new BigDecimal("0"),
                new BigDecimal("-0.0001"),
                new BigDecimal("12345678901234567890.123456789"),
                new BigDecimal("1E+5"),
                new BigDecimal("10000"),
                new BigDecimal("-99999999.99"));
        rows.load(file, 7L, load -> {
            for (int i = 0; i < numbers.size(); i++) {
                load.accepted(
                        "thing",
                        row(
                                i + 2,
                                1,
                                Arrays.asList("李 飞", null, "\"\\\t\nN"),
                                "鐸\0垚",
                                List.of("a,b", "{c}"),
                                LocalDate.of(1899, 12, 31),
                                moment,
                                -5,
                                numbers.get(i),
                                new BigDecimal("60.78"),
                                true));
            }
            load.accepted("thing", row(9, 1, List.of(), null, null, null, null, null, null, null, null));
            load.sheet(sheet(0, 7));
        });
        assertThat(jdbc.sql("select amount from row_thing where amount is not null order by row_no")
                        .query(BigDecimal.class)
                        .list())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(numbers);
        assertThat(jdbc.sql("""
                                select run_id, cells::text, sheet_county, name, tags::text, seen_on::text, at::text, head_count,
                                    price, good from row_thing where row_no = 2""").query().singleRow().values())
                .containsExactly(
                        7L,
                        "{\"李 飞\",NULL,\"\\\"\\\\\t\nN\"}",
                        "620702",
                        "鐸垚",
                        "{\"a,b\",\"{c}\"}",
                        "1899-12-31",
                        "2022-11-22 23:59:58.123456",
                        -5,
                        new BigDecimal("60.78"),
                        true);
        assertThat(jdbc.sql(
                                "select count(*) from row_thing where num_nulls(name, tags, seen_on, at, head_count, amount, price, good) = 8")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void accountsForEveryRowBySheet() {
        int file = register(1);
        RowCounts counts = rows.load(file, 7L, load -> {
            load.ignored(0, 1, "TITLE");
            load.ignored(0, 2, "HEADER");
            load.accepted("name", name(0, 3, 1, "a"));
            load.warning(new RowWarning(0, 3, "name", "I001", Severity.WARNING, "name", 1, "a", Map.of("n", 1)));
            load.warning(new RowWarning(0, 3, "name", "I002", Severity.INFO, null, null, null, Map.of()));
            load.quarantined(bad(0, 4, "Q001"));
            load.quarantined(bad(0, 4, "Q002"));
            load.accepted("name", name(0, 5, 1, "b"));
            load.accepted("name", name(0, 5, 2, "c"));
            load.sheet(sheet(0, 5));
            load.accepted("name", name(1, 1, 1, "d"));
            load.sheet(sheet(1, 1));
            load.sheet(sheet(2, 0));
        });
        assertThat(counts).isEqualTo(new RowCounts(6, 3, 1, 2));
        StoredFile stored = files.find(file).orElseThrow();
        assertThat(stored.fate()).isEqualTo(StoredFile.Fate.READ);
        assertThat(stored.rows()).isEqualTo(counts);
        assertThat(stored.statedOn()).isEqualTo(LocalDate.of(2022, 11, 1));
        assertThat(jdbc.sql("select rows_accepted from source_sheet order by sheet_no")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 1L, 0L);
        assertThat(jdbc.sql("select code || seq from row_warning order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("I0011", "I0022");
        List<QuarantineStore.Entry> entries = new ArrayList<>();
        new QuarantineStore(DATABASE).entries(null, 7L, entries::add);
        assertThat(entries).extracting(QuarantineStore.Entry::code).containsExactly("Q001", "Q002");
        assertThat(entries.get(0).where()).hasToString("1.xlsx [sheet 0] B4");
        assertThat(entries.get(0).cells()).containsExactly("x", null);
        assertThat(new QuarantineStore(DATABASE).rowsOf(7)).isEqualTo(1);
    }

    @Test
    void storesNothingOfAFileWhoseRowsDoNotAddUp() {
        int file = register(1);
        assertBroken(file, load -> load.sheet(sheet(0, 1)), "read=1, accepted=0");
        assertBroken(file, load -> load.accepted("name", name(0, 1, 1, "a")), "sheets that were not told");
        assertBroken(
                file,
                load -> {
                    load.accepted("name", name(0, 3, 1, "a"));
                    load.quarantined(bad(0, 3, "Q001"));
                    load.sheet(sheet(0, 1));
                },
                "row 3 of sheet 0 is quarantined and accepted");
        assertBroken(
                file,
                load -> {
                    load.ignored(0, 3, "NOTE");
                    load.quarantined(bad(0, 3, "Q001"));
                    load.sheet(sheet(0, 1));
                },
                "row 3 of sheet 0 is ignored and quarantined");
        assertBroken(
                file,
                load -> {
                    load.accepted("name", name(0, 3, 1, "a"));
                    load.accepted("name", name(0, 3, 1, "a"));
                    load.sheet(sheet(0, 1));
                },
                "told twice");
        assertThat(rows.load(file, null, load -> {
                    load.accepted("name", name(0, 3, 1, "a"));
                    load.sheet(sheet(0, 1));
                }))
                .isEqualTo(new RowCounts(1, 1, 0, 0));
    }

    @Test
    void leavesNothingBehindWhenReadingFails() {
        int file = register(1);
        assertThatThrownBy(() -> rows.load(file, null, load -> {
                    load.accepted("name", name(0, 1, 1, "a"));
                    throw new java.io.IOException("truncated");
                }))
                .isInstanceOf(java.io.IOException.class);
        assertThat(count("row_name")).isZero();
        assertThat(files.pending()).extracting(StoredFile::fileId).containsExactly(file);
    }

    @Test
    void canBeLoadedAgainWhenTheServerKilledTheLoad() {
        int file = register(1);
        assertThatThrownBy(() -> rows.load(file, null, load -> {
                    for (int row = 1; row <= 30_000; row++) {
                        load.accepted("name", name(0, row, 1, "a name that is long enough to fill a buffer soon"));
                    }
                    jdbc.sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                                    + " where datname = current_database() and pid <> pg_backend_pid()")
                            .query(Boolean.class)
                            .list();
                    load.accepted("name", name(0, 30_001, 1, "last"));
                    load.sheet(sheet(0, 30_001));
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(count("row_name")).isZero();
        assertThat(files.pending()).hasSize(1);
        loadName(file);
        assertThat(count("row_name")).isEqualTo(3);
    }

    @Test
    void refusesValuesThatItWouldHaveToBend() {
        int file = register(1);
        BigDecimal halfCent = new BigDecimal("0.005");
        assertThatThrownBy(() -> rows.load(
                        file,
                        null,
                        load -> load.accepted(
                                "thing", row(1, 1, List.of(), null, null, null, null, null, null, halfCent, null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column price");
        assertThatThrownBy(() -> rows.load(file, null, load -> load.accepted("name", name(0, 1, 1, 12))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column name");
    }

    @Test
    void readingAnewReplacesOnlyWhatCameOutOtherwise() {
        int file = register(1);
        rows.load(file, 1L, load -> {
            load.accepted("name", name(0, 1, 1, "same"));
            load.accepted("name", name(0, 2, 1, "before"));
            load.quarantined(bad(0, 3, "Q001"));
            load.quarantined(bad(0, 4, "Q001"));
            load.ignored(0, 5, "NOTE");
            load.sheet(sheet(0, 5));
        });
        List<Long> ids = ids();
        files.reopen(file);
        RowCounts counts = rows.load(file, 2L, load -> {
            load.accepted("name", name(0, 1, 1, "same"));
            load.accepted("name", name(0, 2, 1, "after"));
            load.accepted("name", name(0, 3, 1, "healed"));
            load.quarantined(bad(0, 4, "Q001"));
            load.quarantined(bad(0, 5, "Q003"));
            load.sheet(sheet(0, 5));
        });
        assertThat(counts).isEqualTo(new RowCounts(5, 3, 2, 0));
        assertThat(jdbc.sql("select run_id || name from row_name order by row_no")
                        .query(String.class)
                        .list())
                .containsExactly("1same", "2after", "2healed");
        assertThat(jdbc.sql("select run_id || code from quarantined_row order by row_no")
                        .query(String.class)
                        .list())
                .containsExactly("1Q001", "2Q003");
        assertThat(ids()).startsWith(ids.toArray(Long[]::new));
        assertThat(jdbc.sql("""
                                select stored_in || row_no || coalesce(run_id, 0) || replaced_by || coalesce(content ->> 'name', '')
                                from replaced_row order by 1""").query(String.class).list())
                .containsExactly("ignored_row502", "quarantined_row312", "row_name212before");
    }

    @Test
    void rowNumbersDoNotDependOnWhatElseIsLoaded() {
        int first = register(1);
        int second = register(2);
        loadName(second);
        loadName(first);
        List<Long> ids = ids();
        empty();
        assertThat(register(1)).isEqualTo(first);
        assertThat(register(2)).isEqualTo(second);
        loadName(first);
        loadName(second);
        assertThat(ids()).isEqualTo(ids).doesNotHaveDuplicates();
    }

    @Test
    void loadsManyRowsOfManyFilesAtOnce() throws Exception {
        int perFile = 20_000;
        List<Integer> numbers =
                IntStream.rangeClosed(1, 4).map(this::register).boxed().toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<RowCounts>> results = numbers.stream()
                    .map(file -> pool.submit(() -> rows.load(file, 1L, load -> {
                        for (int row = 1; row <= perFile; row++) {
                            load.accepted("name", name(0, row, 1, "a name that is long enough to fill buffers " + row));
                        }
                        load.sheet(sheet(0, perFile));
                    })))
                    .toList();
            for (Future<RowCounts> result : results) {
                assertThat(result.get()).isEqualTo(new RowCounts(perFile, perFile, 0, 0));
            }
        } finally {
            pool.shutdown();
        }
        assertThat(count("row_name")).isEqualTo(4L * perFile);
    }

    @Test
    void storesTheFirstRowsBeforeTheLastIsRead() {
        int file = register(1);
        AtomicLong stored = new AtomicLong();
        rows.load(file, null, load -> {
            for (int row = 1; row <= 20_000; row++) {
                load.accepted("name", name(0, row, 1, "a name that is long enough to fill a buffer soon"));
            }
            for (int i = 0; i < 1000 && stored.get() == 0; i++) {
                stored.set(jdbc.sql("""
                                select coalesce(max(tuples_processed), 0) from pg_stat_progress_copy
                                where datname = current_database() and pg_sleep(0.01) is not null""").query(Long.class).single());
            }
            load.accepted("name", name(0, 20_001, 1, "last"));
            load.sheet(sheet(0, 20_001));
        });
        assertThat(stored.get()).isPositive();
        assertThat(count("row_name")).isEqualTo(20_001);
    }

    @Test
    void storesTextsInWhateverCharactersTheyAre() {
        int file = register(1);
        String text = "aé\u07ff\u0800中\uffff\ud83d\ude00";
        rows.load(file, null, load -> {
            load.accepted("name", name(0, 1, 1, text + "\ud83d" + text + "\ude00"));
            load.accepted("name", new AcceptedRow(0, 2, 1, Arrays.asList(text, null, text), null, List.of(text)));
            load.sheet(sheet(0, 2));
        });
        assertThat(jdbc.sql("select name from row_name order by row_no")
                        .query(String.class)
                        .list())
                .containsExactly(text + text, text);
        assertThat(jdbc.sql("select cells[3] from row_name where row_no = 2")
                        .query(String.class)
                        .single())
                .isEqualTo(text);
    }

    private void assertBroken(int file, RowStore.Reading<RuntimeException> reading, String message) {
        assertThatThrownBy(() -> rows.load(file, null, reading))
                .isInstanceOf(RowsDoNotAddUp.class)
                .hasMessageContaining(message);
        assertThat(count("row_name") + count("quarantined_row") + count("ignored_row") + count("source_sheet"))
                .isZero();
    }

    private void loadName(int file) {
        rows.load(file, null, load -> {
            load.accepted("name", name(0, 1, 1, "a"));
            load.accepted("name", name(0, 1, 2, "b"));
            load.accepted("name", name(1, 1, 1, "c"));
            load.sheet(sheet(0, 1));
            load.sheet(sheet(1, 1));
        });
    }

    private int register(int number) {
        return files.register(new ReceivedFile(
                        "%064x".formatted(number),
                        number + ".xlsx",
                        number + ".xlsx",
                        10,
                        LocalDate.of(2022, 11, 1),
                        null))
                .fileId();
    }

    private static SheetReading sheet(int no, long read) {
        return new SheetReading(
                no,
                no,
                "sheet " + no,
                List.of(new SheetReading.Table("name", 1, Map.of("name", 0), null, null, LocalDate.of(2022, 11, 1))),
                read);
    }

    private static QuarantinedRow bad(int sheet, int row, String code) {
        return new QuarantinedRow(sheet, row, "name", code, "name", 1, "x", Map.of("min", 3), Arrays.asList("x", null));
    }

    private static AcceptedRow name(int sheet, int row, int part, Object name) {
        return new AcceptedRow(sheet, row, part, List.of("x"), null, List.of(name));
    }

    private static AcceptedRow row(int row, int part, List<String> cells, Object... values) {
        return new AcceptedRow(0, row, part, cells, "620702", Arrays.asList(values));
    }

    private List<Long> ids() {
        return jdbc.sql("select row_id from row_name order by file_id, sheet_no, row_no, part")
                .query(Long.class)
                .list();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
