package io.zhuqi.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Who ran what, when, why, and how it ended. */
public final class RunStore {
    /** Outcome of a run that was killed. */
    public static final String INTERRUPTED = "INTERRUPTED";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    public RunStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * What is known when a run begins.
     *
     * @param verb the command, such as {@code nightly}
     * @param operator the account that gave it
     * @param reason what the operator said; null when nothing had to be said
     * @param period as YYYY-MM; null when the run has none
     * @param parameters everything else, by name
     */
    public record Beginning(
            String verb,
            Instant startedAt,
            @Nullable String operator,
            @Nullable String reason,
            @Nullable LocalDate businessDate,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate knowledgeDate,
            @Nullable String period,
            Map<String, ?> parameters) {}

    /**
     * A run in the history.
     *
     * @param outcome null while it goes on
     * @param summary JSON; null while it goes on
     */
    public record Run(
            long runId,
            Beginning beginning,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable Integer exitCode,
            @Nullable String summary) {}

    /** Writes a run down as going on. */
    public long begin(Beginning run) {
        return jdbc.sql("""
                        insert into run (verb, started_at, operator, reason, business_date, received_on, knowledge_date,
                            period, parameters)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) returning run_id""")
                .param(run.verb())
                .param(utc(run.startedAt()))
                .param(run.operator())
                .param(run.reason())
                .param(run.businessDate())
                .param(run.receivedOn())
                .param(run.knowledgeDate())
                .param(run.period())
                .param(JSON.writeValueAsString(new TreeMap<>(run.parameters())))
                .query(Long.class)
                .single();
    }

    /** Writes down how a run ended. */
    public void end(long runId, Instant endedAt, String outcome, int exitCode, Map<String, ?> summary) {
        jdbc.sql("update run set ended_at = ?, outcome = ?, exit_code = ?, summary = ?::jsonb where run_id = ?")
                .param(utc(endedAt))
                .param(outcome)
                .param(exitCode)
                .param(JSON.writeValueAsString(new TreeMap<>(summary)))
                .param(runId)
                .update();
    }

    /**
     * Marks runs that never ended as {@link #INTERRUPTED}. To be called only by who holds the {@link RunLockStore}'s lock.
     *
     * @return those runs, oldest first
     */
    public List<Long> markInterrupted(Instant noticedAt) {
        return jdbc
                .sql("update run set ended_at = ?, outcome = ? where ended_at is null returning run_id")
                .param(utc(noticedAt))
                .param(INTERRUPTED)
                .query(Long.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** The latest runs, newest first. */
    public List<Run> latest(int limit) {
        return jdbc.sql("select * from run order by run_id desc limit ?")
                .param(limit)
                .query(RunStore::run)
                .list();
    }

    public Optional<Run> find(long runId) {
        return jdbc.sql("select * from run where run_id = ?")
                .param(runId)
                .query(RunStore::run)
                .optional();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("run_id"),
                new Beginning(
                        row.getString("verb"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getString("operator"),
                        row.getString("reason"),
                        row.getObject("business_date", LocalDate.class),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("knowledge_date", LocalDate.class),
                        row.getString("period"),
                        parameters(row.getString("parameters"))),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getString("outcome"),
                row.getObject("exit_code", Integer.class),
                row.getString("summary"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> parameters(String json) {
        return new TreeMap<String, Object>(JSON.readValue(json, Map.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
