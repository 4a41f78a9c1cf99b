package io.zhuqi.resolution;

import io.zhuqi.resolution.Decision.Judgement;
import io.zhuqi.resolution.Decision.Subject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions on names: appended, revoked, never changed or deleted. */
public final class DecisionStore {
    private final JdbcClient jdbc;

    public DecisionStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Whether the register of enterprises, in any known state, has the credit code, or the roster an official {@code name@unit}. */
    public boolean knows(Subject subject, String meant) {
        return jdbc.sql(
                        subject == Subject.ENTERPRISE
                                ? "select exists (select from row_enterprises where credit_code = ?)"
                                : "select exists (select from row_officials where name || '@' || unit = ?)")
                .param(meant)
                .query(Boolean.class)
                .single();
    }

    /**
     * Appends a decision.
     *
     * @param meant null for SAME: nobody of the register
     * @return its number
     */
    public long add(
            Subject subject,
            String mention,
            @Nullable String meant,
            Judgement judgement,
            String decidedBy,
            LocalDate decidedOn,
            String reason) {
        String column = subject == Subject.ENTERPRISE ? "enterprise_id" : "official_id";
        return jdbc.sql("""
                        insert into decision (subject_kind, mention, %s, judgement, decided_by, decided_on, reason)
                        values (?, ?, ?, ?, ?, ?, ?) returning decision_id""".formatted(column))
                .param(subject.name())
                .param(mention)
                .param(meant)
                .param(judgement.name())
                .param(decidedBy)
                .param(decidedOn)
                .param(reason)
                .query(Long.class)
                .single();
    }

    /**
     * Ends a decision; it is kept.
     *
     * @return whether there is such a decision, and it stood until now
     */
    public boolean revoke(long id, LocalDate on, String by) {
        return jdbc.sql("""
                        update decision set revoked_on = ?, revoked_by = ? where decision_id = ? and revoked_on is null""").params(on, by, id).update() == 1;
    }

    /** All decisions, revoked ones too, in the order in which they were made. */
    public List<Decision> all() {
        return jdbc.sql(
                        "select d.*, coalesce(enterprise_id, official_id) as meant from decision d order by decision_id")
                .query((row, number) -> new Decision(
                        row.getLong("decision_id"),
                        Subject.valueOf(row.getString("subject_kind")),
                        row.getString("mention"),
                        row.getString("meant"),
                        Judgement.valueOf(row.getString("judgement")),
                        row.getString("decided_by"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("revoked_on", LocalDate.class)))
                .list();
    }
}
