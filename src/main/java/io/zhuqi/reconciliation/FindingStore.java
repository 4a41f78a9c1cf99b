package io.zhuqi.reconciliation;

import io.zhuqi.finding.Severity;
import io.zhuqi.vocabulary.SourceRef;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was noticed, by rules and by intake, as of the latest reconciliation: {@code derived.all_finding}. What a file says that
 * came after its knowledge date, or was withdrawn by then, is left out.
 */
public final class FindingStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, @Nullable Object>> ARGS = new TypeReference<>() {};
    private static final int FETCH_ROWS = 500;

    private static final String FINDINGS = """
            select * from derived.all_finding
            where (:code::text is null or code = :code or code like :code || '.%')
                and (:severity::text is null or severity = :severity)
                and (:county::text is null or county = :county)
                and (:origin::text is null or origin = :origin)
            order by case severity when 'ERROR' then 1 when 'WARNING' then 2 else 3 end, grp nulls first, code,
                path_order, sheet_no, row_no, column_no nulls first, subject, finding_id""";

    private static final String CONTRADICTIONS = """
            select f.*, coalesce(h.of_sheet_no, h.sheet_no) as position, o.sender_county as other_sender
            from derived.all_finding f
            join source_sheet h on h.file_id = f.file_id and h.sheet_no = f.sheet_no
            join source_file o on o.file_id = f.other_file_id
            where f.file_id = :file and f.origin = 'RULE' and f.severity in ('ERROR', 'WARNING')
            order by f.sheet_no, f.row_no, f.column_no nulls first, f.code, f.finding_id""";

    private static final String ROWS = """
            select * from derived.all_finding_row
            where (:county::text is null or county = :county)
            order by code, county nulls first, subject, finding_id, path_order, sheet_no, row_no""";

    private final DataSource database;
    private final JdbcClient jdbc;

    public FindingStore(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /** Tells the findings one by one: worst first, then by group and code, then by source. Memory does not grow with their number. */
    public void findings(FindingFilter filter, Consumer<Finding> reader) {
        Severity severity = filter.severity();
        Finding.Origin origin = filter.origin();
        stream(client -> client.sql(FINDINGS)
                .param("code", filter.code())
                .param("severity", severity == null ? null : severity.name())
                .param("county", filter.county())
                .param("origin", origin == null ? null : origin.name())
                .query(row -> {
                    reader.accept(finding(row));
                }));
    }

    /**
     * A row of the other side of a finding whose other side is more rows than one.
     *
     * @param args of the finding's message
     */
    public record CountedRow(String code, @Nullable String county, Map<String, Object> args, SourceRef where) {}

    /**
     * Tells, of the findings whose other side is many rows, all of these rows one by one, finding by finding. Memory does not grow with
     * their number.
     *
     * @param county null for all
     */
    public void countedRows(@Nullable String county, Consumer<CountedRow> reader) {
        stream(client -> client.sql(ROWS).param("county", county).query(row -> {
            reader.accept(new CountedRow(
                    row.getString("code"),
                    row.getString("county"),
                    args(row.getString("message_args")),
                    Objects.requireNonNull(place(row, "", row.getObject("column_no", Integer.class)))));
        }));
    }

    /**
     * A finding about a row of a file and the row of another place that contradicts it.
     *
     * @param sheetNo of this side, 0-based
     * @param position of that sheet in its workbook, 0-based; another one than its number for one of several tables side by side
     * @param cells of this side's row, by physical column
     * @param otherCells the same of the other side
     * @param otherSender county of the sender of the other side; null where it is not known
     */
    public record Contradiction(
            Finding finding,
            int sheetNo,
            int position,
            List<@Nullable String> cells,
            List<@Nullable String> otherCells,
            @Nullable String otherSender) {}

    /** The findings of rules, warnings and worse, about the rows of one file that another row contradicts; in the order of its rows. */
    public List<Contradiction> contradictions(int fileId) {
        return jdbc.sql(CONTRADICTIONS)
                .param("file", fileId)
                .query((row, number) -> new Contradiction(
                        finding(row),
                        row.getInt("sheet_no"),
                        row.getInt("position"),
                        cells(row.getString("kind"), row.getLong("row_id")),
                        cells(row.getString("other_kind"), row.getLong("other_row_id")),
                        row.getString("other_sender")))
                .list();
    }

    private List<@Nullable String> cells(String kind, long rowId) {
        List<@Nullable String> cells = new ArrayList<>();
        jdbc.sql("select cells from row_" + kind + " where row_id = ?")
                .param(rowId)
                .query(row -> {
                    cells.addAll(texts(row.getArray("cells")));
                });
        return cells;
    }

    private static List<@Nullable String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private void stream(Consumer<JdbcClient> query) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(FETCH_ROWS);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(true);
        // Outside a transaction the driver would fetch everything at once.
        transaction.executeWithoutResult(status -> query.accept(JdbcClient.create(template)));
    }

    /** How many there are of each severity; every severity has its entry. */
    public Map<Severity, Long> countBySeverity() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0L);
        }
        jdbc.sql("select severity, count(*) from derived.all_finding group by severity")
                .query(row -> {
                    counts.put(Severity.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** How many there are of each code, worst first; codes without any are left out. */
    public List<FindingCount> countByCode() {
        return jdbc.sql("""
                        select code, severity, count(*) as findings from derived.all_finding group by code, severity, grp
                        order by case severity when 'ERROR' then 1 when 'WARNING' then 2 else 3 end, grp nulls first, code""")
                .query((row, number) -> new FindingCount(
                        row.getString("code"), Severity.valueOf(row.getString("severity")), row.getLong("findings")))
                .list();
    }

    /** How each rule went in the latest reconciliation, by group and code. */
    public List<RuleRun> ruleRuns() {
        return jdbc.sql("select code, status, reason, findings from derived.rule_run order by grp, code")
                .query((row, number) -> ruleRun(row))
                .list();
    }

    /** The rules of the latest reconciliation that took longest, the slowest first. */
    public List<RuleTime> slowestRules(int most) {
        return jdbc.sql("select code, milliseconds from derived.rule_run where milliseconds is not null"
                        + " order by milliseconds desc, code limit :most")
                .param("most", most)
                .query((row, number) ->
                        new RuleTime(row.getString("code"), Duration.ofMillis(row.getLong("milliseconds"))))
                .list();
    }

    /**
     * Remembers the ERROR findings that there are now.
     *
     * @param runId the run that may have raised them
     * @return how many of them this run was the first to see; asked again by the same run, the same
     */
    public long firstSeenErrors(long runId) {
        jdbc.sql("""
                        insert into finding_seen (finding_id, first_run_id)
                        select finding_id, :run from derived.all_finding where severity = 'ERROR'
                        on conflict (finding_id) do nothing""").param("run", runId).update();
        return jdbc.sql("""
                        select count(*) from derived.all_finding f join finding_seen s using (finding_id)
                        where f.severity = 'ERROR' and s.first_run_id = :run""").param("run", runId).query(Long.class).single();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("finding_id"),
                Finding.Origin.valueOf(row.getString("origin")),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                row.getString("subject"),
                row.getString("county"),
                row.getString("unit"),
                row.getString("enterprise_id"),
                row.getString("official_id"),
                args(row.getString("message_args")),
                row.getString("kind"),
                row.getString("field"),
                row.getString("value"),
                place(row, "", row.getObject("column_no", Integer.class)),
                place(row, "other_", row.getObject("other_column_no", Integer.class)));
    }

    private static @Nullable SourceRef place(ResultSet row, String prefix, @Nullable Integer column)
            throws SQLException {
        String path = row.getString(prefix + "path");
        if (path == null) {
            return null;
        }
        String sheet = row.getString(prefix + "sheet_name");
        return new SourceRef(path, sheet == null ? "" : sheet, row.getInt(prefix + "row_no"), column);
    }

    private static Map<String, Object> args(String json) {
        Map<String, Object> args = new TreeMap<>();
        JSON.readValue(json, ARGS).forEach((name, value) -> {
            if (value != null) {
                args.put(name, value);
            }
        });
        return args;
    }

    private static RuleRun ruleRun(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        boolean ran = row.getString("status").equals("RAN");
        boolean kinds = !ran && reason != null && reason.matches("[a-z]+(,[a-z]+)*");
        return new RuleRun(
                row.getString("code"),
                ran,
                kinds ? List.of(reason.split(",")) : List.of(),
                ran || kinds ? null : reason,
                row.getInt("findings"));
    }
}
