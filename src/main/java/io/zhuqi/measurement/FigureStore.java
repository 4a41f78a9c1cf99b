package io.zhuqi.measurement;

import io.zhuqi.control.Label;
import io.zhuqi.measurement.Population.Shown;
import io.zhuqi.measurement.RowSql.LedgerWeight;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the figures that were measured last, and the rows behind each. Streams: nothing is held in memory. */
public final class FigureStore {
    private static final int FETCH_SIZE = 1000;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final IndicatorCatalogue catalogue;

    public FigureStore(DataSource database, IndicatorCatalogue catalogue) {
        JdbcTemplate plain = new JdbcTemplate(database);
        plain.setFetchSize(FETCH_SIZE);
        this.jdbc = new NamedParameterJdbcTemplate(plain);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.transaction.setReadOnly(true);
        this.catalogue = catalogue;
    }

    /** All figures, by code, scope and window. */
    public void figures(Consumer<Figure> sink) {
        stream(
                "select * from derived.figure order by code, scope, \"window\", unit",
                new MapSqlParameterSource(),
                row -> sink.accept(figure(row)));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getString("code"),
                row.getString("scope"),
                Window.of(row.getString("window")).orElseThrow(),
                row.getString("unit"),
                row.getBigDecimal("value"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBoolean("approximate"),
                row.getBigDecimal("previous"),
                row.getBigDecimal("change"));
    }

    /**
     * The rows behind one figure at the cut-off, by date and source; the sum of their weights is the figure, or that part of the rate.
     *
     * @throws IllegalArgumentException for an unknown code, a window or part that the indicator does not have, or a scope that its
     *     population cannot tell apart
     */
    public void rows(RowQuery query, Consumer<FigureRow> sink) {
        Indicator indicator = indicator(query);
        Population population = catalogue.population(indicator.population());
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        String condition = scopeCondition(query.scope(), population, parameters);
        if (query.unit() != null && indicator.unitColumn() != null) {
            condition += " and coalesce(p." + indicator.unitColumn() + "::text, '') = :unit";
            parameters.addValue("unit", query.unit());
        }
        List<Shown> shown = population.shown();
        stream(
                new RowSql(population).part(indicator, query, condition),
                parameters,
                row -> sink.accept(figureRow(row, shown)));
    }

    private Indicator indicator(RowQuery query) {
        Indicator indicator = catalogue
                .indicator(query.code())
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + query.code()));
        if (!indicator.windows().contains(query.window()) || !indicator.parts().contains(query.part())) {
            throw new IllegalArgumentException(
                    "%s has no %s %s".formatted(query.code(), query.window().code(), query.part()));
        }
        return indicator;
    }

    private String scopeCondition(String name, Population population, MapSqlParameterSource parameters) {
        if (name.equals(Scope.CITY)) {
            return "true";
        }
        Scope scope = Scope.ofName(name)
                .filter(population.scopes()::contains)
                .orElseThrow(() -> new IllegalArgumentException("no scope " + name + " for " + population.name()));
        parameters.addValue("scope", name.substring(scope.prefix().length()));
        return Predicates.scope(scope, isArray(population, scope));
    }

    private boolean isArray(Population population, Scope scope) {
        return Boolean.TRUE.equals(jdbc.getJdbcTemplate()
                .queryForObject(
                        "select attndims > 0 or atttypid::regtype::text like '%[]' from pg_attribute"
                                + " where attrelid = ?::regclass and attname = ?",
                        Boolean.class, population.table(), scope.column()));
    }

    private static FigureRow figureRow(ResultSet row, List<Shown> shown) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (Shown column : shown) {
            values.add(value(row.getObject(column.column())));
        }
        return new FigureRow(
                row.getString("source_path"),
                row.getString("source_sheet"),
                (Integer) row.getObject("source_row"),
                row.getString("kind"),
                (Long) row.getObject("row_id"),
                row.getString("subject"),
                row.getObject("on_date", LocalDate.class),
                decimal(row.getObject("weight")),
                Collections.unmodifiableList(values));
    }

    /** The names of the key columns that {@link FigureRow#shown} holds for this indicator. */
    public List<Label> shown(Indicator indicator) {
        return catalogue.population(indicator.population()).shown().stream()
                .map(Shown::label)
                .toList();
    }

    /** The columns of a population's ledger: the source, the county and unit, the key columns, and one for each part of each figure. */
    public List<LedgerColumn> ledgerColumns(String populationName) {
        Population population = catalogue.population(populationName);
        List<LedgerColumn> columns = new ArrayList<>();
        for (String standard : IndicatorCatalogue.LEDGER_START) {
            columns.add(new LedgerColumn(standard, catalogue.column(standard), null, null, null, false));
        }
        for (Shown shown : population.shown()) {
            columns.add(new LedgerColumn(shown.column(), shown.label(), null, null, null, false));
        }
        weights(population).forEach(weight -> columns.add(column(weight)));
        return columns;
    }

    private LedgerColumn column(LedgerWeight weight) {
        Indicator indicator = weight.indicator();
        Label window = catalogue.window(weight.window());
        Label part = indicator.isRate() ? catalogue.part(weight.part()) : new Label("", "");
        return new LedgerColumn(
                indicator.code() + "@" + weight.window().code()
                        + (weight.part() == Part.DENOMINATOR ? "/denominator" : ""),
                new Label(
                        (indicator.label().zh() + " " + window.zh() + " " + part.zh()).strip(),
                        (indicator.label().en() + " " + window.en() + " " + part.en()).strip()),
                indicator.code(),
                weight.window(),
                weight.part(),
                indicator.tally() != Tally.MEDIAN);
    }

    private List<LedgerWeight> weights(Population population) {
        List<LedgerWeight> weights = new ArrayList<>();
        for (Indicator indicator : catalogue.of(population)) {
            for (Window window : indicator.windows()) {
                indicator.parts().forEach(part -> weights.add(new LedgerWeight(indicator, window, part)));
            }
        }
        return weights;
    }

    /**
     * All rows of a population at the cut-off, by date and source, each as long as {@link #ledgerColumns}: text, {@link LocalDate},
     * {@link BigDecimal}, {@link Boolean}, or null. A column's sum is the city's figure, since of the rows that count once only the
     * first has a weight.
     */
    public void ledger(String populationName, Consumer<List<@Nullable Object>> sink) {
        Population population = catalogue.population(populationName);
        List<LedgerWeight> weights = weights(population);
        int width = IndicatorCatalogue.LEDGER_START.size() + population.shown().size() + weights.size();
        stream(new RowSql(population).ledger(weights), new MapSqlParameterSource(), row -> {
            List<@Nullable Object> values = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                values.add(value(row.getObject(i)));
            }
            sink.accept(Collections.unmodifiableList(values));
        });
    }

    private void stream(String sql, MapSqlParameterSource parameters, RowSink sink) {
        transaction.executeWithoutResult(status -> jdbc.query(sql, parameters, (ResultSet row) -> sink.accept(row)));
    }

    private static @Nullable Object value(@Nullable Object value) throws SQLException {
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof java.sql.Timestamp moment) {
            LocalDateTime time = moment.toLocalDateTime();
            return time.toString();
        }
        if (value instanceof Array array) {
            return Arrays.stream((Object[]) array.getArray())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
        }
        return value instanceof Number ? decimal(value) : value;
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** What is done with each row. */
    @FunctionalInterface
    private interface RowSink {
        void accept(ResultSet row) throws SQLException;
    }
}
