package io.zhuqi.measurement;

import io.zhuqi.control.Label;
import io.zhuqi.measurement.Population.Shown;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the figures that were measured last, and the rows behind each. Streams: nothing is held in memory. */
public final class FigureStore {
    private static final int FETCH_SIZE = 1000;
    private static final String COUNTY = "county";
    private static final String UNKNOWN = "UNKNOWN";

    private final DataSource database;
    private final NamedParameterJdbcTemplate jdbc;
    private final PopulationStore populations;
    private final TransactionTemplate transaction;
    private final IndicatorCatalogue catalogue;
    private final Locale locale;

    /** Shows codes in Chinese words. */
    public FigureStore(DataSource database, IndicatorCatalogue catalogue) {
        this(database, catalogue, Locale.SIMPLIFIED_CHINESE);
    }

    private FigureStore(DataSource database, IndicatorCatalogue catalogue, Locale locale) {
        JdbcTemplate plain = new JdbcTemplate(database);
        plain.setFetchSize(FETCH_SIZE);
        this.database = database;
        this.jdbc = new NamedParameterJdbcTemplate(plain);
        this.populations = new PopulationStore(JdbcClient.create(plain));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.transaction.setReadOnly(true);
        this.catalogue = catalogue;
        this.locale = locale;
    }

    /** The same figures and rows, codes shown in the words of another language. */
    public FigureStore in(Locale language) {
        return new FigureStore(database, catalogue, language);
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
        Columns columns = populations.columns(population);
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        String condition = scopeCondition(query.scope(), population, columns, parameters);
        if (query.unit() != null && indicator.unitColumn() != null) {
            condition += " and coalesce(p." + indicator.unitColumn() + "::text, '') = :unit";
            parameters.addValue("unit", query.unit());
        }
        stream(
                new RowSql(population, columns.unique()).part(indicator, query, condition),
                parameters,
                row -> sink.accept(figureRow(row, population.shown())));
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

    private static String scopeCondition(
            String name, Population population, Columns columns, MapSqlParameterSource parameters) {
        if (name.equals(Scope.CITY)) {
            return "true";
        }
        Scope scope = Scope.ofName(name)
                .filter(population.scopes()::contains)
                .orElseThrow(() -> new IllegalArgumentException("no scope " + name + " for " + population.name()));
        parameters.addValue("scope", name.substring(scope.prefix().length()));
        return Predicates.scope(scope, columns.isList(scope.column()));
    }

    private FigureRow figureRow(ResultSet row, List<Shown> shown) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (Shown column : shown) {
            values.add(value(row.getObject(column.column()), column.words()));
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
        return new LedgerLayout(catalogue, population).columns(populations.types(population.table()));
    }

    /**
     * All rows of a population at the cut-off, by date and source, each as long as {@link #ledgerColumns}: text, {@link LocalDate},
     * {@link BigDecimal}, or null. A column's sum is the city's figure, since of the rows that count once only the first has a weight.
     */
    public void ledger(String populationName, Consumer<List<@Nullable Object>> sink) {
        ledger(populationName, Scope.CITY, sink);
    }

    /** The rows of one scope; all of them where the population cannot tell such scopes apart. */
    public void ledger(String populationName, String scope, Consumer<List<@Nullable Object>> sink) {
        Population population = catalogue.population(populationName);
        LedgerLayout layout = new LedgerLayout(catalogue, population);
        List<@Nullable String> words = layout.words();
        Columns columns = populations.columns(population);
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        boolean apart =
                Scope.ofName(scope).filter(population.scopes()::contains).isPresent();
        String condition = apart ? scopeCondition(scope, population, columns, parameters) : "true";
        stream(new RowSql(population, columns.unique()).ledger(layout.weights(), condition), parameters, row -> {
            List<@Nullable Object> values = new ArrayList<>(words.size());
            for (int i = 0; i < words.size(); i++) {
                values.add(value(row.getObject(i + 1), words.get(i)));
            }
            sink.accept(Collections.unmodifiableList(values));
        });
    }

    /**
     * The SQL of all rows of a population at the cut-off that add to one of its figures, for a store that keeps them. Columns: subject,
     * seq, scopes (county and unit), kind, row_id, file_id, sheet_no, row_no, label, weights (a JSON object: {@code code@window} → what
     * the row adds, {@code code@window#d} for the denominator), witnesses ({@code kind:row_id} of rows that speak of the same subject).
     *
     * @param codes which indicators matter
     * @return empty when none of the population's does
     */
    public Optional<String> weightedRows(String populationName, Predicate<String> codes) {
        Population population = catalogue.population(populationName);
        List<Indicator> indicators = catalogue.of(population).stream()
                .filter(indicator -> codes.test(indicator.code()))
                .toList();
        if (indicators.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FrozenRowSql(population, populations.columns(population)).of(indicators));
    }

    private void stream(String sql, MapSqlParameterSource parameters, RowSink sink) {
        transaction.executeWithoutResult(status -> jdbc.query(sql, parameters, (ResultSet row) -> sink.accept(row)));
    }

    /** @param words the word map whose codes these are; null for none */
    private @Nullable Object value(@Nullable Object value, @Nullable String words) throws SQLException {
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof java.sql.Timestamp moment) {
            return moment.toLocalDateTime().toString();
        }
        if (value instanceof Number) {
            return decimal(value);
        }
        if (value instanceof Array array) {
            return Arrays.stream((Object[]) array.getArray())
                    .map(one -> word(one.toString(), words))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return word(yes ? "YES" : "NO", "yes_no");
        }
        return value == null ? null : word(value.toString(), words);
    }

    private String word(String code, @Nullable String words) {
        if (words == null) {
            return code;
        }
        return words.equals(COUNTY) && code.equals(UNKNOWN)
                ? catalogue.column("unknown").in(locale)
                : catalogue.word(words, code, locale);
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
