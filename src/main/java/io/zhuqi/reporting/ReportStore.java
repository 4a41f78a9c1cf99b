package io.zhuqi.reporting;

import io.zhuqi.store.ReaderStore;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what the report prints: figures, and the rows of its tables. Reads only, as the role that may only read. */
final class ReportStore {
    private static final int FETCH_SIZE = 500;

    private final ReaderStore reader;
    private final Duration limit;

    /** @param limit for each query */
    ReportStore(DataSource database, Duration limit) {
        reader = new ReaderStore(database);
        this.limit = limit;
    }

    /** The figures of the city, of each county and of one more scope. */
    Map<FigureRef, Figure> figures(String scope) {
        String sql = """
                select code, scope, "window", unit, value, numerator, denominator, previous, change
                from derived.figure
                where scope = 'city' or scope like 'county:%' or scope = :scope
                """;
        Map<FigureRef, Figure> figures = new HashMap<>();
        reader.<List<Figure>>read(limit, client -> client.sql(sql)
                        .param("scope", scope)
                        .query((row, number) -> figure(row))
                        .list())
                .forEach(figure -> figures.put(figure.ref(), figure));
        return figures;
    }

    /** The name of a county; empty for whatever is no county's code. */
    String countyName(String code) {
        return reader
                .<List<String>>read(limit, client -> client.sql("select name from county where code = :code")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .stream()
                .findFirst()
                .orElse("");
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                new FigureRef(row.getString("code"), row.getString("scope"), row.getString("window")),
                row.getString("unit"),
                row.getBigDecimal("value"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("previous"),
                row.getBigDecimal("change"));
    }

    /** All rows of a short table. */
    List<Map<String, @Nullable Object>> rows(String sql, Map<String, ?> parameters) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        stream(sql, parameters, rows::add);
        return rows;
    }

    /** The rows of a table of any length, one after the other. */
    void stream(String sql, Map<String, ?> parameters, Consumer<Map<String, @Nullable Object>> sink) {
        reader.<Boolean>read(limit, client -> {
            client.sql(sql)
                    .withFetchSize(FETCH_SIZE)
                    .params(parameters)
                    .query((ResultSet row) -> sink.accept(columns(row)));
            return true;
        });
    }

    private static Map<String, @Nullable Object> columns(ResultSet row) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.put(meta.getColumnLabel(i), value(row.getObject(i)));
        }
        return columns;
    }

    /** Dates without a clock time, numbers as decimals, everything else as text. */
    private static @Nullable Object value(@Nullable Object value) {
        if (value == null || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof java.sql.Timestamp moment) {
            return moment.toLocalDateTime().toLocalDate();
        }
        if (value instanceof Number number) {
            return BigDecimal.valueOf(number.longValue());
        }
        return value.toString();
    }
}
