package io.zhuqi.resolution;

import io.zhuqi.resolution.name.Candidate;
import io.zhuqi.resolution.name.Feature;
import io.zhuqi.resolution.name.NameJudgement.Decision;
import io.zhuqi.resolution.name.RegisteredName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reads the register's names and the names that sheets write, keeps the scores. */
final class NameScoreStore {
    private static final int FETCH = 1000;
    private static final String NAMES = """
            select name from (
                select name from derived.enterprise
                union select trim(n) from derived.enterprise, regexp_split_to_table(former_name, '[、；;，,/]') n
                union select trim(n) from derived.enterprise, regexp_split_to_table(short_name, '[、；;，,/]') n
                union select mention_name from derived.enterprise_link
                union select original_name from row_aliases where official is null
                union select mention from decision where subject_kind = 'ENTERPRISE') as found (name)
            where name <> '' order by name collate "C"
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate cursor;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.shared();

    NameScoreStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.cursor = new JdbcTemplate(database);
        this.cursor.setFetchSize(FETCH);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Every name under which the register knows an enterprise, with its county. */
    List<RegisteredName> registered() {
        return jdbc.sql("""
                        select enterprise_id, name, 'FULL' as kind, county from derived.enterprise
                        union select enterprise_id, trim(n), 'FORMER', county
                        from derived.enterprise, regexp_split_to_table(former_name, '[、；;，,/]') n where trim(n) <> ''
                        union select enterprise_id, trim(n), 'SHORT', county
                        from derived.enterprise, regexp_split_to_table(short_name, '[、；;，,/]') n where trim(n) <> ''
                        order by enterprise_id, kind, name""")
                .query((row, number) -> new RegisteredName(
                        row.getString("enterprise_id"),
                        row.getString("name"),
                        RegisteredName.Kind.valueOf(row.getString("kind")),
                        row.getString("county").matches("\\d{6}") ? row.getString("county") : ""))
                .list();
    }

    /** Each distinct name in the register, in a known sheet, or in a decision, in a fixed order. */
    void eachName(Consumer<String> name) {
        transaction.executeWithoutResult(
                status -> cursor.query(NAMES, (RowCallbackHandler) row -> name.accept(row.getString("name"))));
    }

    void begin() {
        jdbc.sql("truncate derived.mention_name, derived.name_score").update();
    }

    void end() {
        jdbc.sql("analyze derived.mention_name").update();
        jdbc.sql("analyze derived.name_score").update();
    }

    /** @param postingLeast score from which on the writer's posting may decide */
    void save(List<ScoredName> names, double postingLeast) {
        jdbc.sql("insert into derived.mention_name (name, plain) select * from unnest(?::text[], ?::text[])")
                .params(
                        names.stream().map(ScoredName::name).toArray(String[]::new),
                        names.stream().map(ScoredName::plain).toArray(String[]::new))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (ScoredName name : names) {
            List<Candidate> candidates = name.judgement().candidates();
            boolean linked = name.judgement().decision() == Decision.LINKED;
            for (int i = 0; i < candidates.size(); i++) {
                Candidate one = candidates.get(i);
                rows.add(new Object[] {
                    name.name(),
                    i + 1,
                    one.id(),
                    new BigDecimal(String.format(Locale.ROOT, "%.1f", one.score())),
                    linked && i == 0,
                    !one.doubtful() && one.score() >= postingLeast,
                    json.writeValueAsString(
                            one.features().stream().map(Edge::of).toList())
                });
            }
        }
        cursor.batchUpdate("""
                insert into derived.name_score (mention_name, nth, enterprise_id, score, certain, posting_may, features)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)""", rows);
    }

    /** A feature as it is kept. */
    private record Edge(String kind, String mention, String registered, BigDecimal bits) {
        static Edge of(Feature feature) {
            return new Edge(
                    feature.kind().name(),
                    feature.mention(),
                    feature.registered(),
                    new BigDecimal(String.format(Locale.ROOT, "%.1f", feature.bits())));
        }
    }
}
