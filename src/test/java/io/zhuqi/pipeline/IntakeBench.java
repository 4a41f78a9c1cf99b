package io.zhuqi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How fast work logs become merged versions, against the floor and against what a user would pick instead; all in one run on one machine,
 * on the program's own PostgreSQL as it is shipped. {@code mvn -Pbench verify -Dbench.rows=1000000}; prints a table and writes it to
 * {@code target/bench.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int REPEAT = Integer.getInteger("bench.repeat", 3);
    private static final int FILES = 100;
    private static final int SMALL_FILES = 10_000;
    private static final int SMALL_ROWS = 12;
    /** After so many milliseconds a file that was just written can be known by its times. */
    private static final long COME_TO_REST = 4_000;

    private static final Set<String> PARTS =
            Set.of(System.getProperty("bench.parts", "book,books,text,small,peers,unique")
                    .split(","));
    private static final Path PLACE = Path.of("target/bench").toAbsolutePath();

    private final BenchTable table = new BenchTable(ROWS);
    private TakeInLine line;
    private JdbcClient jdbc;
    private BenchFloor floor;

    @BeforeAll
    void start() throws IOException {
        delete(PLACE);
        line = new TakeInLine(
                PLACE.resolve("home"),
                Map.of("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true"));
        jdbc = line.jdbc();
        floor = new BenchFloor(line.database());
    }

    @AfterAll
    void end() throws IOException {
        line.close();
        table.print(Path.of("target/bench.md"));
        delete(PLACE);
    }

    @Test
    void measures() throws Exception {
        warmUp();
        if (PARTS.contains("book")) {
            oneBook();
        }
        if (PARTS.contains("books")) {
            manyBooks();
        }
        if (PARTS.contains("text")) {
            twoTexts();
        }
        if (PARTS.contains("small")) {
            smallTexts();
        }
        if (PARTS.contains("unique")) {
            uniqueTexts();
        }
    }

    private void warmUp() throws Exception {
        Path inbox = PLACE.resolve("warm-up");
        BenchLogs logs = new BenchLogs(Math.min(ROWS, 50_000), false);
        logs.workbooks(inbox, 4);
        logs.texts(inbox, 4);
        for (int i = 0; i < 2; i++) {
            ours(inbox, logs.rows() * 2);
            floors(inbox, logs.rows() * 2);
        }
        delete(inbox);
    }

    private void oneBook() throws Exception {
        Path inbox = PLACE.resolve("book");
        new BenchLogs(ROWS, false).workbook(inbox.resolve("worklog.xlsx"));
        BenchTable.Line result = table.line("one .xlsx");
        compare(inbox, result);
        if (PARTS.contains("peers")) {
            peers(inbox.resolve("worklog.xlsx"), result);
        }
        delete(inbox);
    }

    private void manyBooks() throws Exception {
        Path inbox = PLACE.resolve("books");
        new BenchLogs(ROWS, false).workbooks(inbox, FILES);
        compare(inbox, table.line(FILES + " .xlsx"));
        delete(inbox);
    }

    /** One text of a million such rows is longer than a file may be. */
    private void twoTexts() throws Exception {
        Path inbox = PLACE.resolve("text");
        new BenchLogs(ROWS, false).texts(inbox, 2);
        compare(inbox, table.line("2 .csv"));
        delete(inbox);
    }

    /**
     * What a county's offices send in a year: the first night, a night on which nothing has changed, and one on which a single file has
     * other content of the same length and claims the same time.
     */
    private void smallTexts() throws Exception {
        Path inbox = PLACE.resolve("small");
        new BenchLogs(SMALL_FILES * SMALL_ROWS, false).texts(inbox, SMALL_FILES);
        Thread.sleep(COME_TO_REST);
        String name = String.format(Locale.ROOT, "%,d .csv of %d rows", SMALL_FILES, SMALL_ROWS);
        table.line(name).ours(ours(inbox, SMALL_FILES * SMALL_ROWS));
        table.line("the same, unchanged").ours(night(inbox));
        exchange(inbox);
        table.line("the same, one file changed").ours(night(inbox));
        assertThat(count("source_file")).isEqualTo(SMALL_FILES + 1L);
        delete(inbox);
    }

    private static void exchange(Path inbox) throws IOException {
        Path file;
        try (Stream<Path> found = Files.list(inbox)) {
            file = found.sorted().findFirst().orElseThrow();
        }
        FileTime written = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replaceFirst("2022", "2021"));
        Files.setLastModifiedTime(file, written);
    }

    private void uniqueTexts() throws Exception {
        Path inbox = PLACE.resolve("unique");
        new BenchLogs(ROWS, true).workbook(inbox.resolve("worklog.xlsx"));
        BenchTable.Line result = table.line("one .xlsx, every text unique");
        for (int i = 0; i < REPEAT; i++) {
            result.ours(ours(inbox, ROWS));
        }
        delete(inbox);
    }

    private void compare(Path inbox, BenchTable.Line result) throws Exception {
        for (int i = 0; i < REPEAT; i++) {
            result.ours(ours(inbox, ROWS));
            result.floor(floors(inbox, ROWS));
        }
    }

    private BenchTable.Cost ours(Path inbox, int rows) throws Exception {
        empty();
        BenchTable.Cost cost = night(inbox);
        assertThat(count("row_worklogs")).isEqualTo(rows);
        assertThat(count("source_file where rows_read <> rows_accepted + rows_ignored or fate <> 'READ'"))
                .isZero();
        return cost;
    }

    private BenchTable.Cost night(Path inbox) throws Exception {
        return BenchTable.measured(() -> line.night(inbox));
    }

    private BenchTable.Cost floors(Path inbox, int rows) throws Exception {
        empty();
        List<Path> files;
        try (Stream<Path> found = Files.list(inbox)) {
            files = found.sorted().toList();
        }
        BenchTable.Cost cost = BenchTable.measured(() -> floor.load(files));
        assertThat(count("bench_floor")).isEqualTo(rows);
        return cost;
    }

    private void peers(Path file, BenchTable.Line result) throws Exception {
        BenchPeer peer = new BenchPeer(
                line.bean(DataSource.class),
                line.bean(JobRepository.class),
                line.bean(JobOperator.class),
                line.bean(PlatformTransactionManager.class));
        empty();
        result.springBatch(BenchTable.measured(() -> peer.load(file, line.nextRun())));
        assertThat(count("bench_peer")).isEqualTo(ROWS);
        result.pandas(BenchPandas.read(file));
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    /** As before the first night, and nothing left for the server to write. */
    private void empty() throws IOException {
        List<String> tables = new ArrayList<>(List.of(
                "row_worklogs", "quarantined_row", "ignored_row", "row_warning", "file_sighting", "source_file"));
        for (String own : List.of("bench_floor", "bench_peer")) {
            if (jdbc.sql("select to_regclass(?) is not null")
                    .param(own)
                    .query(Boolean.class)
                    .single()) {
                tables.add(own);
            }
        }
        jdbc.sql("truncate " + String.join(", ", tables) + " cascade").update();
        jdbc.sql("checkpoint").update();
        Path originals = PLACE.resolve("home/originals");
        delete(originals);
        Files.createDirectories(originals);
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> found = Files.walk(place)) {
                for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
