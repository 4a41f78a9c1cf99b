package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.measurement.FigureRow;
import io.zhuqi.measurement.FigureStore;
import io.zhuqi.measurement.IndicatorCatalogue;
import io.zhuqi.measurement.Part;
import io.zhuqi.measurement.RowQuery;
import io.zhuqi.measurement.Window;
import io.zhuqi.store.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each published figure hangs on the rows that its drill-down lists: taking one away changes it by exactly that row. */
class PublishedFiguresTest {
    private static final String DAY = "2022-11-22";

    /** Counted by the enterprise, which is the second of the columns shown; all others by the row's subject. */
    private static final Set<String> BY_ENTERPRISE = Set.of("enterprises.served", "outcomes.tax-relief.enterprises");

    private static final int ENTERPRISE = 1;

    private final Path home = TestHome.fresh("published-figures");

    @Test
    void takingAwayOneRowOfTheDrillDownChangesTheFigureByExactlyThatRow() throws IOException {
        Commanded.run(
                "nightly", "--home", home, "--inbox", "sample-data/inbox", "--business-date", DAY, "--received", DAY);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(server.jdbcUrl());
            database.setUser(server.user());
            database.setPassword(server.password());
            JdbcClient jdbc = JdbcClient.create(database);
            FigureStore figures = new FigureStore(
                    database, IndicatorCatalogue.load(ControlRoom.load(new DirectoryJobs(Path.of("jobs")))));
            Map<RowQuery, List<FigureRow>> before = new LinkedHashMap<>();
            for (RowQuery query : published()) {
                before.put(query, rows(figures, query));
            }
            Set<String> removed = new TreeSet<>();
            before.forEach((query, rows) -> removed.add(remove(jdbc, query, rows)));

            jdbc.sql("update derived.state set complete = false").update();
            Commanded again =
                    Commanded.run("rows", "--home", home, "--period", "2022-11", "--figure", "problems.collected");

            assertThat(again.exitCode()).as(again.err()).isZero();
            SoftAssertions all = new SoftAssertions();
            before.forEach((query, rows) -> {
                BigDecimal was = total(query, rows, Set.of());
                BigDecimal is = total(query, rows(figures, query), Set.of());
                all.assertThat(is).as("%s", query).isEqualByComparingTo(total(query, rows, removed));
                all.assertThat(is).as("%s loses a row", query).isLessThan(was);
            });
            all.assertAll();
        }
    }

    private static List<RowQuery> published() throws IOException {
        List<RowQuery> published = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of("sample-data", "expected", "figures.csv"))) {
            for (NamedCsvRecord row : csv) {
                String unit = row.getField("unit");
                published.add(new RowQuery(
                        row.getField("code"),
                        row.getField("scope"),
                        Window.of(row.getField("window")).orElseThrow(),
                        Part.NUMERATOR,
                        unit.isEmpty() ? null : unit));
            }
        }
        return published;
    }

    private static List<FigureRow> rows(FigureStore figures, RowQuery query) {
        List<FigureRow> rows = new ArrayList<>();
        figures.rows(query, rows::add);
        return rows;
    }

    /** Takes away the one row of a subject that was sent only once, so that no earlier version steps in for it. */
    private static String remove(JdbcClient jdbc, RowQuery query, List<FigureRow> rows) {
        Map<String, Long> bySubject =
                rows.stream().collect(Collectors.groupingBy(row -> counted(query, row), Collectors.counting()));
        for (FigureRow row : rows) {
            if (row.weight() != null && bySubject.get(counted(query, row)) == 1 && sentOnce(jdbc, row)) {
                jdbc.sql("delete from row_" + row.kind() + " where row_id = ?")
                        .param(row.rowId())
                        .update();
                return id(row);
            }
        }
        throw new AssertionError("no row of " + query + " can be taken away alone");
    }

    private static boolean sentOnce(JdbcClient jdbc, FigureRow row) {
        return jdbc.sql("""
                                select count(*) from derived.key_version v
                                where v.kind = ? and v.row_key in
                                  (select row_key from derived.key_version where kind = ? and row_id = ?)
                                """)
                                .params(row.kind(), row.kind(), row.rowId())
                                .query(Long.class)
                                .single()
                        == 1
                && (!"policies".equals(row.kind()) || onlyRowOfItsDocument(jdbc, row));
    }

    private static boolean onlyRowOfItsDocument(JdbcClient jdbc, FigureRow row) {
        return jdbc.sql("""
                                select count(*) from row_policies r join row_policies o using (document_no)
                                where r.row_id = ?
                                """).param(row.rowId()).query(Long.class).single() == 1;
    }

    /** What the rows come to without those taken away: one weight for a subject that is counted once, else their sum. */
    private static BigDecimal total(RowQuery query, List<FigureRow> rows, Set<String> removed) {
        Map<String, List<FigureRow>> bySubject = rows.stream()
                .collect(Collectors.groupingBy(row -> counted(query, row), LinkedHashMap::new, Collectors.toList()));
        BigDecimal total = BigDecimal.ZERO;
        for (List<FigureRow> of : bySubject.values()) {
            List<FigureRow> left =
                    of.stream().filter(row -> !removed.contains(id(row))).toList();
            boolean countedOnce =
                    of.stream().filter(row -> row.weight() != null).count() == 1;
            for (FigureRow row : countedOnce && !left.isEmpty() ? of : left) {
                total = total.add(Objects.requireNonNullElse(row.weight(), BigDecimal.ZERO));
            }
        }
        return total;
    }

    private static String counted(RowQuery query, FigureRow row) {
        return BY_ENTERPRISE.contains(query.code()) ? String.valueOf(row.shown().get(ENTERPRISE)) : row.subject();
    }

    private static String id(FigureRow row) {
        return row.kind() + " " + row.rowId();
    }
}
