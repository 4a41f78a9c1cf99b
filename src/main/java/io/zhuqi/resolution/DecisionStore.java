package io.zhuqi.resolution;

import io.zhuqi.resolution.Decision.Judgement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions on names: appended, revoked, never changed or deleted; and what waits for one. */
public final class DecisionStore {
    private final JdbcClient jdbc;

    public DecisionStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Whether the register, in any known state, knows the code. */
    public boolean knowsEnterprise(String code) {
        return jdbc.sql("select exists (select from row_enterprises where credit_code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /**
     * Appends a decision.
     *
     * @param enterpriseId null for SAME: nobody of the register
     * @return its number
     */
    public long add(
            String mention,
            @Nullable String enterpriseId,
            Judgement judgement,
            String decidedBy,
            LocalDate decidedOn,
            String reason) {
        return jdbc.sql("""
                        insert into decision (subject_kind, mention, enterprise_id, judgement, decided_by, decided_on, reason)
                        values ('ENTERPRISE', ?, ?, ?, ?, ?, ?) returning decision_id""")
                .param(mention)
                .param(enterpriseId)
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

    /** All decisions on enterprises, revoked ones too, in the order in which they were made. */
    public List<Decision> all() {
        return jdbc.sql("select * from decision where subject_kind = 'ENTERPRISE' order by decision_id")
                .query((row, number) -> new Decision(
                        row.getLong("decision_id"),
                        row.getString("mention"),
                        row.getString("enterprise_id"),
                        Judgement.valueOf(row.getString("judgement")),
                        row.getString("decided_by"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("revoked_on", LocalDate.class)))
                .list();
    }

    /**
     * A candidate of a name that waits for a decision.
     *
     * @param mention name as written
     * @param nth place among the candidates, from 1
     * @param score of the name alone; null where other evidence made it a candidate
     * @param reasons comparisons by kind, with their bits, as {@code KIND:+1.0}
     */
    public record Waiting(
            String mention,
            int nth,
            String enterpriseId,
            String name,
            @Nullable String score,
            List<String> reasons) {}

    /** The doubtful names of the last reconciliation, each with its candidates, best first. */
    public void eachWaiting(Consumer<Waiting> consumer) {
        jdbc.sql("""
                        select l.mention_name, c.ordinality, c.value ->> 'enterprise_id' as id, c.value ->> 'name' as name,
                               c.value ->> 'score' as score,
                               array(select f ->> 'kind' || ':' || to_char((f ->> 'bits')::numeric, 'SG9990.0')
                                     from jsonb_array_elements(c.value -> 'features') f) as reasons
                        from derived.enterprise_link l
                        cross join jsonb_array_elements(l.candidates) with ordinality c
                        where l.status = 'REVIEW' and l.mention_name is not null
                        order by l.mention_name collate "C", coalesce(l.mention_code, '') collate "C", c.ordinality""")
                .query((row, number) -> new Waiting(
                        row.getString("mention_name"),
                        row.getInt("ordinality"),
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("score"),
                        List.of((String[]) row.getArray("reasons").getArray())))
                .list()
                .forEach(consumer);
    }
}
