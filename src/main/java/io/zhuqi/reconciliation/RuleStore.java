package io.zhuqi.reconciliation;

import io.zhuqi.store.row.ReaderStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs rules and keeps what they found. */
final class RuleStore {
    private static final int BATCH = 1000;

    /** Where the current rows of each sheet kind stand. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("officials", "derived.posting"),
            Map.entry("enterprises", "derived.enterprise"),
            Map.entry("problems", "derived.problem"),
            Map.entry("handling", "derived.handling"),
            Map.entry("worklogs", "derived.worklog"),
            Map.entry("policies", "derived.measure"),
            Map.entry("uptakes", "derived.uptake"),
            Map.entry("fieldchecks", "derived.fieldcheck"),
            Map.entry("outcomes", "derived.outcome"),
            Map.entry("inspections", "derived.inspection"),
            Map.entry("declared", "derived.declared"),
            Map.entry("absences", "derived.absence"),
            Map.entry("checklist", "derived.checklist"));

    private static final String MOMENT = """
            select c.as_of as business_date, s.knowledge_date, c.period_start, c.period_end
            from derived.cutoff c cross join derived.state s where c.label = 'current'""";

    // Ordered, so that of two rows with one identity the same one is kept in every run.
    private static final String ORDERED = """
            select found.*, %s::text as all_args,
                   md5(concat_ws(chr(31), :code, subject, coalesce(kind, ''), coalesce(row_id::text, ''), coalesce(other_kind, ''),
                                 coalesce(other_row_id::text, ''), coalesce(field, ''))) as finding_id
            from (
            %s
            ) found
            order by subject, kind, row_id, other_kind, other_row_id, field, args::text""";

    /** Of what is missing it matters until when it was looked for. */
    private static final String UNTIL = "(args || jsonb_build_object('"
            + FindingWording.SEARCHED_AS_OF + "', :business_date::date, '"
            + FindingWording.SEARCHED_KNOWN + "', :knowledge_date::date))";

    /** Selected, not listed as values: those the driver would join, and not tell how many were new. */
    private static final String INSERT = """
            insert into derived.finding (
                finding_id, code, grp, severity, subject, county, unit, enterprise_id, official_id, message_args, kind, row_id,
                other_kind, other_row_id, other_field, field, file_id, sheet_no)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::bigint, ?, ?::bigint, ?, ?, ?::int, ?::int
            on conflict (finding_id) do nothing""";

    private static final String INSERT_ROWS = """
            insert into derived.finding_row (finding_id, row_id) select ?, unnest(?::bigint[])
            on conflict (finding_id, row_id) do nothing""";

    private final JdbcTemplate jdbc;
    private final ReaderStore reader;
    private final Duration limit;
    private final TransactionTemplate ownTransaction;
    private final TransactionTemplate noTransaction;

    RuleStore(DataSource database, Duration limit) {
        this.jdbc = new JdbcTemplate(database);
        this.reader = new ReaderStore(database);
        this.limit = limit;
        this.ownTransaction = template(database, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.noTransaction = template(database, TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    private static TransactionTemplate template(DataSource database, int propagation) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(database));
        template.setPropagationBehavior(propagation);
        return template;
    }

    /** Forgets what earlier runs found. */
    void clear() {
        // No truncate: it would lock out the reading connection.
        ownTransaction.executeWithoutResult(status -> {
            jdbc.update("delete from derived.finding");
            jdbc.update("delete from derived.finding_row");
            jdbc.update("delete from derived.rule_run");
        });
    }

    Set<String> kindsWithoutRows() {
        Set<String> without = new TreeSet<>();
        TABLES.forEach((kind, table) -> {
            if (Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from " + table + ")", Boolean.class))) {
                without.add(kind);
            }
        });
        return without;
    }

    /** Runs one rule and keeps its findings; all of them or, when it fails, none. */
    RuleRun run(Rule rule) {
        try {
            Integer findings = noTransaction.execute(status -> reader.read(limit, client -> read(rule, client)));
            return RuleRun.ran(rule, findings == null ? 0 : findings);
        } catch (DataAccessException e) {
            ownTransaction.executeWithoutResult(status -> {
                jdbc.update(
                        "delete from derived.finding_row where finding_id in (select finding_id from derived.finding where code = ?)",
                        rule.code());
                jdbc.update("delete from derived.finding where code = ?", rule.code());
            });
            return RuleRun.failed(rule, String.valueOf(e.getMostSpecificCause().getMessage()));
        }
    }

    private int read(Rule rule, JdbcClient client) {
        Map<String, Object> parameters =
                new TreeMap<>(client.sql(MOMENT).query().singleRow());
        parameters.put("code", rule.code());
        int kept = 0;
        try (Stream<Map<String, Object>> rows = client
                .sql(ORDERED.formatted(rule.sides() == Rule.Sides.SEARCHED ? UNTIL : "args", rule.sql()))
                .withFetchSize(BATCH)
                .params(parameters)
                .query(new ColumnMapRowMapper())
                .stream()) {
            List<Map<String, Object>> batch = new ArrayList<>();
            for (Map<String, Object> row : (Iterable<Map<String, Object>>) rows::iterator) {
                batch.add(row);
                if (batch.size() == BATCH) {
                    kept += keep(rule, batch);
                    batch.clear();
                }
            }
            return kept + keep(rule, batch);
        }
    }

    private static Object[] values(Rule rule, Map<String, Object> row) {
        return new Object[] {
            row.get("finding_id"),
            rule.code(),
            rule.group(),
            rule.severity().name(),
            row.get("subject"),
            row.get("county"),
            row.get("unit"),
            row.get("enterprise_id"),
            row.get("official_id"),
            row.get("all_args"),
            row.get("kind"),
            row.get("row_id"),
            row.get("other_kind"),
            row.get("other_row_id"),
            row.get("other_field"),
            row.get("field"),
            row.get("file_id"),
            row.get("sheet_no")
        };
    }

    private int keep(Rule rule, List<Map<String, Object>> found) {
        List<Object[]> findings = found.stream().map(row -> values(rule, row)).toList();
        List<Object[]> rows = found.stream()
                .filter(row -> row.get("other_rows") != null)
                .map(row -> new Object[] {row.get("finding_id"), row.get("other_rows")})
                .toList();
        Integer kept = ownTransaction.execute(status -> {
            jdbc.batchUpdate(INSERT_ROWS, rows);
            return Arrays.stream(jdbc.batchUpdate(INSERT, findings)).sum();
        });
        return kept == null ? 0 : kept;
    }

    void record(Rule rule, RuleRun run, Duration took) {
        String reason = run.failure() != null ? run.failure() : String.join(",", run.missing());
        ownTransaction.executeWithoutResult(status -> jdbc.update(
                "insert into derived.rule_run (code, grp, severity, status, reason, findings, milliseconds) values (?, ?, ?, ?, ?, ?, ?)",
                rule.code(),
                rule.group(),
                rule.severity().name(),
                run.ran() ? "RAN" : "NOT_RUN",
                reason.isEmpty() ? null : reason,
                run.findings(),
                run.ran() ? took.toMillis() : null));
    }

    /** Looks up, for the rows that findings speak of, where they stood. */
    void placeFindings() {
        ownTransaction.executeWithoutResult(status -> {
            jdbc.update("truncate derived.finding_place");
            TABLES.keySet().stream().sorted().forEach(kind -> jdbc.update("""
                    insert into derived.finding_place (kind, row_id, file_id, sheet_no, row_no)
                    select ?, r.row_id, r.file_id, r.sheet_no, r.row_no from row_%s r
                    where r.row_id in (select row_id from derived.finding where kind = ?
                        union select other_row_id from derived.finding where other_kind = ?
                        union select o.row_id from derived.finding_row o join derived.finding f using (finding_id) where f.other_kind = ?)""".formatted(kind), kind, kind, kind, kind));
            jdbc.execute("analyze derived.finding_place, derived.finding, derived.finding_row");
        });
    }
}
