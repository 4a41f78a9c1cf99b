package io.zhuqi.policy.entitlement;

import static io.zhuqi.policy.entitlement.EntitlementStore.texts;

import io.zhuqi.policy.feel.Expression.Outcome;
import io.zhuqi.policy.feel.Mistake;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogue's expressions, and the different combinations of facts on which they are evaluated. */
final class FeelStore {
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;

    FeelStore(DataSource database) {
        this.template = new JdbcTemplate(database);
        this.template.setFetchSize(AT_ONCE);
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** An expression as the catalogue writes it. */
    record Written(int atomId, String text) {}

    /** An expression, read: its facts, or what is wrong with it. */
    record Read(
            Written written,
            Collection<String> facts,
            @Nullable Mistake mistake) {}

    List<Written> written() {
        return jdbc.sql("select atom_id, expression from derived.condition_atom where code = 'FEEL' order by atom_id")
                .query((row, n) -> new Written(row.getInt(1), row.getString(2)))
                .list();
    }

    void save(List<Read> expressions) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate derived.feel_expression").update();
            jdbc.sql("""
                            insert into derived.feel_expression (atom_id, expression, facts, mistake, detail)
                            select a, b, string_to_array(c, E'\\x1f'), d, e
                            from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[]) as t (a, b, c, d, e)""")
                    .params(
                            expressions.stream()
                                    .map(read -> read.written().atomId())
                                    .toArray(Integer[]::new),
                            texts(expressions, read -> read.written().text()),
                            texts(expressions, read -> String.join("\u001f", read.facts())),
                            texts(
                                    expressions,
                                    read -> read.mistake() == null
                                            ? null
                                            : read.mistake().kind().name()),
                            texts(
                                    expressions,
                                    read -> read.mistake() == null
                                            ? ""
                                            : read.mistake().detail()))
                    .update();
        });
    }

    private record Judged(long caseId, Outcome outcome) {}

    /** Evaluates every combination once and keeps what came of it. */
    void judge(BiFunction<Integer, String, Outcome> evaluate) {
        transaction.executeWithoutResult(status -> {
            template.execute(
                    "create temp table judged_case (case_id bigint, verdict text, failure text) on commit drop");
            List<Judged> judged = new ArrayList<>();
            template.query("select case_id, atom_id, facts from derived.feel_case order by case_id", row -> {
                judged.add(new Judged(row.getLong(1), evaluate.apply(row.getInt(2), row.getString(3))));
                if (judged.size() >= AT_ONCE) {
                    keep(judged);
                }
            });
            keep(judged);
            template.execute("""
                    update derived.feel_case c set verdict = j.verdict, failure = j.failure
                    from pg_temp.judged_case j where j.case_id = c.case_id""");
            template.execute("analyze derived.feel_case");
        });
    }

    private void keep(List<Judged> judged) {
        jdbc.sql("insert into pg_temp.judged_case select * from unnest(?::bigint[], ?::text[], ?::text[])")
                .params(
                        judged.stream().map(Judged::caseId).toArray(Long[]::new),
                        texts(judged, one -> one.outcome().truth().name()),
                        texts(judged, one -> one.outcome().failure()))
                .update();
        judged.clear();
    }
}
