package io.zhuqi.reporting;

import io.zhuqi.store.row.ReaderStore;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what the report prints: figures, and the rows of its tables. Reads only, as the role that may only read. */
final class ReportStore {
    static final String SUBJECT = "subject";
    static final String SCOPE = "scope";
    private static final String SUBJECTS = "of_set_subjects";
    private static final String SCOPES = "of_set_scopes";
    private static final int FETCH_SIZE = 500;

    /** What of a query depends on the subject alone. */
    private static final Pattern OWN = Pattern.compile("(?<!:):(" + SUBJECT + "|" + SCOPE + ")\\b");

    private static final String FOR_EACH = """
            select of_set.n as of_set_n, of_rows.*
            from unnest(:of_set_subjects::text[], :of_set_scopes::text[]) with ordinality of_set(subject, scope, n)
            cross join lateral (
            select row_number() over () as of_set_row, of_query.* from (
            %s
            ) of_query) of_rows
            order by of_set_n, of_set_row
            """;

    private final ReaderStore reader;
    private final Duration limit;

    /** @param limit for each query */
    ReportStore(DataSource database, Duration limit) {
        reader = new ReaderStore(database);
        this.limit = limit;
    }

    /** Reads for one paper. */
    Reading reading(String scope) {
        return new Reading() {
            @Override
            public Map<FigureRef, Figure> figures() {
                return ReportStore.this.figures(List.of(scope)).getOrDefault(scope, Map.of());
            }

            @Override
            public String countyName(String code) {
                return countyNames().getOrDefault(code, "");
            }

            @Override
            public List<Map<String, @Nullable Object>> rows(String sql, Map<String, ?> parameters) {
                return ReportStore.this.rows(sql, parameters);
            }
        };
    }

    /** The figures of the city, of each county and of some further scopes; of a quantity one for each unit. */
    List<Figure> measured(List<String> scopes) {
        String sql = """
                select code, scope, "window", unit, value, numerator, denominator, previous, change
                from derived.figure
                where scope = 'city' or scope like 'county:%' or scope in (:scopes)
                """;
        return reader.read(limit, client -> client.sql(sql)
                .param("scopes", scopes)
                .query((row, number) -> figure(row))
                .list());
    }

    /** For each of some scopes its own figures, with those of the city and of each county. */
    Map<String, Map<FigureRef, Figure>> figures(List<String> scopes) {
        Map<FigureRef, Figure> everywhere = new HashMap<>();
        Map<String, Map<FigureRef, Figure>> own = new HashMap<>();
        for (Figure figure : measured(scopes)) {
            String scope = figure.ref().scope();
            boolean common = scope.equals("city") || scope.startsWith("county:");
            (common ? everywhere : own.computeIfAbsent(scope, none -> new HashMap<>())).put(figure.ref(), figure);
        }
        for (String scope : scopes) {
            own.computeIfAbsent(scope, none -> new HashMap<>()).putAll(everywhere);
        }
        return own;
    }

    /** The names of the counties by their codes. */
    Map<String, String> countyNames() {
        Map<String, String> names = new HashMap<>();
        rows("select code, name from county", Map.of())
                .forEach(row -> names.put(String.valueOf(row.get("code")), String.valueOf(row.get("name"))));
        return names;
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

    /**
     * The rows of a query for each of many subjects, by one statement: what the query knows as {@code :subject} and {@code :scope} is
     * taken from one after the other. A query that asks for neither runs for all alike.
     *
     * @param scopes of the subjects, in the same order
     * @return for each subject, in their order, what the query alone would give
     */
    List<List<Map<String, @Nullable Object>>> rows(
            String sql, Map<String, ?> parameters, List<String> subjects, List<String> scopes) {
        Matcher own = OWN.matcher(sql);
        if (!own.find()) {
            return Collections.nCopies(subjects.size(), rows(sql, parameters));
        }
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(SUBJECTS, subjects.toArray(String[]::new));
        all.put(SCOPES, scopes.toArray(String[]::new));
        List<List<Map<String, @Nullable Object>>> rows = new ArrayList<>();
        subjects.forEach(subject -> rows.add(new ArrayList<>()));
        stream(FOR_EACH.formatted(own.replaceAll("of_set.$1")), all, row -> {
            int subject = Integer.parseInt(String.valueOf(row.remove("of_set_n"))) - 1;
            row.remove("of_set_row");
            rows.get(subject).add(row);
        });
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
