package io.zhuqi.reconciliation;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.WordMap;
import io.zhuqi.store.ReferenceData;
import io.zhuqi.store.ReferenceData.CalendarDay;
import io.zhuqi.store.ReferenceData.CountyEntry;
import io.zhuqi.store.SettingStore;
import io.zhuqi.store.TestPostgres;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A database with the control room's calendar, settings and words, into which a test sets rows of the derived tables. */
final class Scene {
    static final ControlRoom ROOM = ControlRoom.load(new DirectoryJobs(Path.of("jobs")));
    static final LocalDate BUSINESS_DATE = LocalDate.of(2022, 11, 22);

    final DataSource database = TestPostgres.freshDatabase();
    final JdbcClient jdbc = JdbcClient.create(database);

    Scene() {
        new SettingStore(database).fill(reference());
    }

    private static ReferenceData reference() {
        Map<String, Map<String, String>> words = ROOM.words().maps().values().stream()
                .collect(Collectors.toMap(WordMap::name, WordMap::words, (a, b) -> a, TreeMap::new));
        List<CalendarDay> days = ROOM.calendar()
                .first()
                .datesUntil(ROOM.calendar().last().plusDays(1))
                .map(day -> new CalendarDay(
                        day, ROOM.calendar().isWorkingDay(day), ROOM.calendar().ordinal(day)))
                .toList();
        List<CountyEntry> counties = ROOM.counties().stream()
                .map(county -> new CountyEntry(county.code(), county.name()))
                .toList();
        return new ReferenceData(ROOM.settings(), words, counties, List.of(), days);
    }

    /** Takes all rows out and sets the two cut-offs: this day, and the last day of the month before. */
    void begin(LocalDate businessDate) {
        String tables = jdbc.sql("""
                        select string_agg(quote_ident(schemaname) || '.' || quote_ident(tablename), ', ') from pg_tables
                        where schemaname = 'derived' or tablename ~ '^(row_|source_|withdrawal|quarantined_|finding_|file_)'""").query(String.class).single();
        jdbc.sql("truncate " + tables + " cascade").update();
        LocalDate start = businessDate.withDayOfMonth(1);
        jdbc.sql("insert into derived.state (period, business_date, knowledge_date) values (:period, :day, :day)")
                .param("period", businessDate.toString().substring(0, 7))
                .param("day", businessDate)
                .update();
        cutoff(businessDate, "current", start, start.plusMonths(1).minusDays(1));
        cutoff(start.minusDays(1), "previous", start.minusMonths(1), start.minusDays(1));
    }

    private void cutoff(LocalDate asOf, String label, LocalDate start, LocalDate end) {
        jdbc.sql("""
                        insert into derived.cutoff (as_of, label, period_start, period_end, programme_start, year_start)
                        values (:asOf, :label, :start, :end, :programme, :year)""")
                .param("asOf", asOf)
                .param("label", label)
                .param("start", start)
                .param("end", end)
                .param("programme", ROOM.programme().start())
                .param("year", asOf.withDayOfYear(1))
                .update();
    }

    /** Sets a row; columns that are left out stay empty, or get a value that says nothing where the table wants one. */
    void row(String table, Map<String, ?> values) {
        Map<String, Object> row = new LinkedHashMap<>(values);
        required(table).forEach((column, type) -> row.putIfAbsent(column, filler(column, type, values)));
        List<String> names = new ArrayList<>(row.keySet());
        String columns = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        new JdbcTemplate(database)
                .update(
                        "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
                                .formatted(table, columns),
                        JsonMapper.shared().writeValueAsString(row));
    }

    /** Sets rows by table: files before sheets, sheets before all else. */
    void rows(Map<String, List<Map<String, Object>>> tables) {
        List<String> order = List.of("source_sheet", "source_file");
        tables.entrySet().stream()
                .sorted(Comparator.comparing(table -> -order.indexOf(table.getKey())))
                .forEach(table -> table.getValue().forEach(values -> row(table.getKey(), values)));
    }

    private Map<String, String> required(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        jdbc.sql("""
                        select attname, format_type(atttypid, null) from pg_attribute
                        where attrelid = :table::regclass and attnum > 0 and attnotnull and not atthasdef and attidentity = ''""").param("table", table).query(row -> {
            columns.put(row.getString(1), row.getString(2));
        });
        return columns;
    }

    private static Object filler(String column, String type, Map<String, ?> values) {
        Object rowId = values.get("row_id");
        if (column.equals("worklog_id") && rowId != null) {
            return rowId;
        }
        return switch (type) {
            case "integer", "bigint", "smallint", "numeric" -> 0;
            case "boolean" -> false;
            case "date" -> "2022-08-01";
            default -> column.equals("county") ? "UNKNOWN" : "-";
        };
    }
}
