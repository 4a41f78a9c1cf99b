package io.zhuqi.resolution;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.policy.entitlement.JudgeEntitlement;
import io.zhuqi.store.TestPostgres;
import io.zhuqi.vocabulary.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accepted rows of invented files, and what resolution makes of them. */
public final class Inbox {
    public static final ControlRoom ROOM = ControlRoom.load(new DirectoryJobs(Path.of("jobs")));

    public final DataSource database = TestPostgres.freshDatabase();
    public final JdbcClient jdbc = JdbcClient.create(database);
    private final Map<Integer, Integer> rowNumbers = new HashMap<>();
    private int file;

    public Inbox() {
        ROOM.counties().forEach(county -> jdbc.sql("insert into county (code, name, sort) values (?, ?, ?)")
                .params(county.code(), county.name(), ROOM.counties().indexOf(county))
                .update());
        Map<String, String> settings = ROOM.settings();
        settings.forEach((name, value) -> jdbc.sql("insert into setting values (?, ?)")
                .params(name, value)
                .update());
    }

    /** A further file with one sheet; the following rows stand in it. */
    public Inbox file(String receivedOn, String county) {
        file++;
        jdbc.sql("""
                        insert into source_file (file_id, fingerprint, path, path_order, size_bytes, received_on, fate)
                        values (?, ?, ?, ?, 1, ?::date, 'READ')""")
                .params(file, "%064d".formatted(file), "f" + file, "f%09d".formatted(file), receivedOn)
                .update();
        jdbc.sql("insert into source_sheet (file_id, sheet_no, name, county) values (?, 0, 's', ?)")
                .params(file, county.isEmpty() ? null : county)
                .update();
        return this;
    }

    /** A row of that kind: SQL literals by column, as {@code name='…', amount=1}. */
    public long row(String kind, String assignments) {
        int number = rowNumbers.merge(file, 1, Integer::sum);
        StringBuilder columns = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (String assignment : assignments.split(", (?=[a-z_]+=)")) {
            String[] halves = assignment.split("=", 2);
            columns.append(", ").append(halves[0]);
            values.append(", ").append(halves[1]);
        }
        return jdbc.sql("insert into row_%s (file_id, sheet_no, row_no%s) values (%d, 0, %d%s) returning row_id"
                        .formatted(kind, columns, file, number, values))
                .query(Long.class)
                .single();
    }

    public void withdraw(int fileId, String on) {
        jdbc.sql("insert into withdrawal values (?, ?::date, 'wrong file', 'operator', null)")
                .params("%064d".formatted(fileId), on)
                .update();
    }

    /** Resolves as of a cut-off with the knowledge of a day. */
    public Inbox resolve(String businessDate, String knowledgeDate) {
        LocalDate day = LocalDate.parse(businessDate);
        new ResolveEntities(database, ROOM)
                .run(new Moment(
                        Period.of(day),
                        day,
                        LocalDate.parse(knowledgeDate),
                        ROOM.programme().start(),
                        "test"));
        return this;
    }

    public Inbox judge() {
        new JudgeEntitlement(database, ROOM).run();
        return this;
    }

    /** Rows of a query, the columns of each joined by a bar; null as a hyphen. */
    public List<String> ask(String query) {
        return jdbc.sql(query)
                .query((row, n) -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String value = row.getString(i);
                        line.append(i > 1 ? "|" : "").append(value == null ? "-" : value);
                    }
                    return line.toString();
                })
                .list();
    }
}
