package io.zhuqi.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows behind the figures. */
class FigureRowsTest {
    private static final IndicatorCatalogue CATALOGUE = SmallProgramme.CATALOGUE;
    private static SingleConnectionDataSource database;
    private static FigureStore figures;

    @AfterAll
    static void close() {
        database.destroy();
    }

    @BeforeAll
    static void measure() throws SQLException {
        database = new SingleConnectionDataSource(SmallProgramme.measured().getConnection(), true);
        figures = new FigureStore(database, CATALOGUE);
    }

    @Test
    void theWeightsOfItsRowsAddUpToEveryFigureInEveryScope() {
        List<Figure> all = new ArrayList<>();
        figures.figures(all::add);
        for (Figure figure : all) {
            Indicator indicator = CATALOGUE.indicator(figure.code()).orElseThrow();
            if (indicator.form() != Form.DAYS) {
                for (Part part : indicator.parts()) {
                    assertThat(sum(rows(figure, part)))
                            .as("%s %s %s %s", figure.code(), figure.scope(), figure.window(), part)
                            .isEqualByComparingTo(shown(figure, part));
                }
            }
        }
    }

    @Test
    void withoutOneRowEveryFigureChangesByExactlyThatRow() {
        for (String name : CATALOGUE.populationNames()) {
            Population population = CATALOGUE.population(name);
            List<String> rows = new JdbcTemplate(database)
                    .queryForList(
                            "select p.ctid::text from %s p join derived.cutoff c using (as_of) where c.label = 'current'"
                                    .formatted(population.table()),
                            String.class);
            assertThat(rows).as(name).isNotEmpty();
            for (String row : rows) {
                withoutRow(population, row);
            }
        }
    }

    /** Takes one row out, compares, and puts it back. */
    private static void withoutRow(Population population, String row) {
        List<RowQuery> queries = queries(population);
        Map<RowQuery, List<FigureRow>> before =
                queries.stream().collect(Collectors.toMap(query -> query, q -> rows(q)));
        JdbcTemplate jdbc = new JdbcTemplate(database);
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            jdbc.update("delete from %s where ctid = ?::tid".formatted(population.table()), row);
            new MeasureStore(database).compute(CATALOGUE, List.of(population));
            List<Figure> changed = new ArrayList<>();
            figures.figures(changed::add);
            for (RowQuery query : queries) {
                assertOneRowLess(query, before.get(query), rows(query), changed);
            }
            status.setRollbackOnly();
        });
    }

    private static void assertOneRowLess(
            RowQuery query, List<FigureRow> before, List<FigureRow> after, List<Figure> figures) {
        assertThat(before.size() - after.size()).as(query.toString()).isBetween(0, 1);
        Indicator indicator = CATALOGUE.indicator(query.code()).orElseThrow();
        if (indicator.form() == Form.DAYS || indicator.form() == Form.QUANTITY) {
            return;
        }
        Figure figure = figures.stream()
                .filter(one -> one.code().equals(query.code())
                        && one.window() == query.window()
                        && one.scope().equals("city"))
                .findFirst()
                .orElseThrow();
        assertThat(shown(figure, query.part())).as(query.toString()).isEqualByComparingTo(sum(after));
        if (before.size() > after.size() && indicator.of().equals("subject")) {
            FigureRow gone = difference(before, after);
            boolean repeated = after.stream().anyMatch(row -> row.subject().equals(gone.subject()));
            BigDecimal weight = repeated && indicator.tally() == Tally.DISTINCT
                    ? BigDecimal.ZERO
                    : Objects.requireNonNullElse(gone.weight(), BigDecimal.ZERO);
            assertThat(sum(before).subtract(sum(after))).isEqualByComparingTo(weight);
        }
    }

    /** The row that is missing; of rows that look alike in every way the first is as good as any. */
    private static FigureRow difference(List<FigureRow> before, List<FigureRow> after) {
        List<FigureRow> gone = new ArrayList<>(before);
        for (FigureRow left : after) {
            FigureRow twin =
                    gone.stream().filter(row -> same(row, left)).findFirst().orElseThrow();
            gone.remove(twin);
        }
        assertThat(gone).hasSize(1);
        return gone.get(0);
    }

    private static boolean same(FigureRow one, FigureRow other) {
        return Objects.equals(one.rowId(), other.rowId())
                && one.subject().equals(other.subject())
                && Objects.equals(one.file(), other.file())
                && Objects.equals(one.row(), other.row())
                && one.shown().equals(other.shown());
    }

    @Test
    void aRowNamesItsFileSheetAndLine() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute(
                "insert into row_problems (row_id, file_id, sheet_no, row_no) values (1, 1, 0, 5) on conflict do nothing");
        List<FigureRow> rows =
                rows(new RowQuery("problems.resolved", "county:620702", Window.CUMULATIVE, Part.NUMERATOR, null));
        FigureRow row = rows.stream()
                .filter(one -> one.subject().equals("P1"))
                .findFirst()
                .orElseThrow();
        assertThat(row.file()).isEqualTo("甘州区/台账.xlsx");
        assertThat(row.sheet()).isEqualTo("表一");
        assertThat(row.row()).isEqualTo(5);
        assertThat(row.weight()).isEqualByComparingTo("1");
    }

    @Test
    void theSumsOfALedgersColumnsAreTheCitysFigures() {
        List<Figure> all = new ArrayList<>();
        figures.figures(all::add);
        for (String population : CATALOGUE.populationNames()) {
            List<LedgerColumn> columns = figures.ledgerColumns(population);
            BigDecimal[] sums = new BigDecimal[columns.size()];
            Arrays.fill(sums, BigDecimal.ZERO);
            figures.ledger(population, row -> {
                assertThat(row).hasSameSizeAs(columns);
                for (int i = 0; i < sums.length; i++) {
                    if (columns.get(i).code() != null && row.get(i) != null) {
                        sums[i] = sums[i].add((BigDecimal) row.get(i));
                    }
                }
            });
            for (int i = 0; i < sums.length; i++) {
                LedgerColumn column = columns.get(i);
                if (column.summed()) {
                    assertThat(sums[i]).as(column.id()).isEqualByComparingTo(city(all, column));
                }
            }
        }
    }

    @Test
    void ledgersShowWordsInPlaceOfCodes() {
        assertThat(ledger("worklogs", figures).get(1)).contains("甘州区", "走访调研", "甲公司");
        assertThat(ledger("worklogs", figures.in(Locale.ENGLISH)).get(1)).contains("Visit");
        assertThat(ledger("uptakes", figures)).anyMatch(row -> row.contains("未归属"));
        assertThat(ledger("expected-days", figures).get(0)).contains("甘州区, 临泽县", "是");
    }

    @Test
    void ledgerColumnsSayWhatTheyHold() {
        Map<String, LedgerColumn.Type> types = figures.ledgerColumns("uptakes").stream()
                .collect(Collectors.toMap(LedgerColumn::id, LedgerColumn::type));
        assertThat(types)
                .containsEntry("row", LedgerColumn.Type.INTEGER)
                .containsEntry("date", LedgerColumn.Type.DATE)
                .containsEntry("amount", LedgerColumn.Type.DECIMAL)
                .containsEntry("uptake.amount-yuan@month", LedgerColumn.Type.MONEY)
                .containsEntry("uptake.enterprises@cumulative", LedgerColumn.Type.INTEGER);
    }

    private static List<List<Object>> ledger(String population, FigureStore store) {
        List<List<Object>> rows = new ArrayList<>();
        store.ledger(population, rows::add);
        return rows;
    }

    /** Quantities are split by unit in the figures and stand in one column with their unit beside them in the ledger. */
    private static BigDecimal city(List<Figure> figures, LedgerColumn column) {
        return figures.stream()
                .filter(figure -> figure.scope().equals("city")
                        && figure.code().equals(column.code())
                        && figure.window() == column.window())
                .map(figure -> shown(figure, column.part()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void whatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> rows(new RowQuery("no.such", "city", Window.MONTH, Part.NUMERATOR, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows(new RowQuery("problems.open", "city", Window.MONTH, Part.NUMERATOR, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows(new RowQuery("problems.open", "city", Window.AS_OF, Part.DENOMINATOR, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        rows(new RowQuery("policies.measures", "county:620702", Window.AS_OF, Part.NUMERATOR, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<RowQuery> queries(Population population) {
        List<RowQuery> queries = new ArrayList<>();
        for (Indicator indicator : CATALOGUE.of(population)) {
            for (Window window : indicator.windows()) {
                for (Part part : indicator.parts()) {
                    queries.add(new RowQuery(indicator.code(), "city", window, part, null));
                }
            }
        }
        return queries;
    }

    private static List<FigureRow> rows(Figure figure, Part part) {
        return rows(new RowQuery(figure.code(), figure.scope(), figure.window(), part, figure.unit()));
    }

    private static List<FigureRow> rows(RowQuery query) {
        List<FigureRow> rows = new ArrayList<>();
        figures.rows(query, rows::add);
        return rows;
    }

    private static BigDecimal shown(Figure figure, Part part) {
        BigDecimal value = figure.denominator() == null
                ? figure.value()
                : part == Part.DENOMINATOR ? figure.denominator() : figure.numerator();
        return Objects.requireNonNull(value);
    }

    private static BigDecimal sum(List<FigureRow> rows) {
        return rows.stream().map(FigureRow::weight).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
