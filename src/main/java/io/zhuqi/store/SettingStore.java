package io.zhuqi.store;

import io.zhuqi.store.ReferenceData.CalendarDay;
import io.zhuqi.store.ReferenceData.CountyEntry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings thresholds, words, counties, units and the calendar from the control room to where SQL can see them. */
public final class SettingStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public SettingStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * Makes the tables say what the control room says, in one transaction; writes only what differs.
     *
     * @return how many entries were added, changed or removed
     */
    public int fill(ReferenceData data) {
        Integer changes = transaction.execute(status -> settings(data.settings())
                + words(data.words())
                + counties(data.counties())
                + units(data.unitOrder())
                + calendar(data.calendar()));
        return changes == null ? 0 : changes;
    }

    private int settings(Map<String, String> settings) {
        return replace(
                "setting",
                List.of("name", "value"),
                1,
                "text[], text[]",
                settings.keySet().toArray(String[]::new),
                settings.values().toArray(String[]::new));
    }

    private int words(Map<String, Map<String, String>> words) {
        List<String[]> rows = words.entrySet().stream()
                .flatMap(map -> map.getValue().entrySet().stream()
                        .map(word -> new String[] {map.getKey(), word.getKey(), word.getValue()}))
                .toList();
        return replace(
                "word",
                List.of("map", "word", "code"),
                2,
                "text[], text[], text[]",
                rows.stream().map(row -> row[0]).toArray(String[]::new),
                rows.stream().map(row -> row[1]).toArray(String[]::new),
                rows.stream().map(row -> row[2]).toArray(String[]::new));
    }

    private int counties(List<CountyEntry> counties) {
        return replace(
                "county",
                List.of("code", "name", "sort"),
                1,
                "text[], text[], int[]",
                texts(counties, CountyEntry::code),
                texts(counties, CountyEntry::name),
                numbers(counties.size()));
    }

    private int units(List<String> units) {
        return replace(
                "unit_order",
                List.of("name", "sort"),
                1,
                "text[], int[]",
                texts(units, unit -> unit),
                numbers(units.size()));
    }

    private int calendar(List<CalendarDay> days) {
        return replace(
                "control_calendar",
                List.of("day", "working", "ordinal"),
                1,
                "date[], boolean[], int[]",
                texts(days, day -> day.day().toString()),
                days.stream().map(CalendarDay::working).toArray(Boolean[]::new),
                days.stream().map(CalendarDay::ordinal).toArray(Integer[]::new));
    }

    /**
     * @param keys how many of the columns, from the first, make the key
     * @param types the columns' array types
     * @param values one array for each column
     */
    private int replace(String table, List<String> columns, int keys, String types, Object[]... values) {
        String names = String.join(", ", columns);
        String key = String.join(", ", columns.subList(0, keys));
        String rest = String.join(", ", columns.subList(keys, columns.size()));
        String[] type = types.split(", ");
        String wanted = "select * from unnest("
                + String.join(", ", Stream.of(type).map(name -> "?::" + name).toList()) + ") as wanted (" + names + ")";
        Object[] parameters = values;
        int removed = jdbc.sql(
                        "delete from %s where (%s) not in (select %s from (%s) w)".formatted(table, key, key, wanted))
                .params(parameters)
                .update();
        int written = jdbc.sql("""
                        insert into %1$s as present (%2$s) %3$s on conflict (%4$s) do update set (%5$s) = row(%6$s)
                        where row(%7$s) is distinct from row(%6$s)""".formatted(
                                table,
                                names,
                                wanted,
                                key,
                                rest,
                                prefixed("excluded.", columns, keys),
                                prefixed("present.", columns, keys)))
                .params(parameters)
                .update();
        return removed + written;
    }

    private static String prefixed(String prefix, List<String> columns, int keys) {
        return String.join(
                ", ",
                columns.subList(keys, columns.size()).stream()
                        .map(column -> prefix + column)
                        .toList());
    }

    private static <T> String[] texts(List<T> entries, Function<T, String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }

    private static Integer[] numbers(int count) {
        return IntStream.range(0, count).boxed().toArray(Integer[]::new);
    }
}
