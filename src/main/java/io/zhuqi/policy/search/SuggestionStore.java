package io.zhuqi.policy.search;

import io.zhuqi.store.CopyLinesStore;
import io.zhuqi.store.PortionStore;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures in force and problems, and which of the one were found for the other. */
final class SuggestionStore {
    private static final String MEASURES = """
            select m.measure_id, m.policy_id, coalesce(p.title, '') as title, coalesce(p.issuer, '') as issuer,
                   concat_ws(' ', m.measure_text, m.policy_category, array_to_string(m.tags_required, ' ')) as text
            from derived.measure_place i
            join derived.cutoff c on c.as_of = i.as_of and c.label = 'current'
            join derived.measure m using (measure_id)
            join derived.policy p on p.policy_id = m.policy_id
            order by m.measure_id""";

    private static final String PROBLEMS = """
            select problem_id, description from derived.problem
            where raised_on <= (select as_of from derived.cutoff where label = 'current') and description is not null
            order by row_id""";

    private static final String CANDIDATES = """
            create temp table candidate (problem_id text, measure_id text, score numeric, words text[]) on commit drop""";

    // Of an enterprise that nobody serves on the day no entitlement is known: its measures stay as they were found.
    private static final String BEST = """
            insert into derived.suggestion (problem_id, measure_id, place, score, words, verdict, enjoyed)
            with lifted as (
                select c.problem_id, c.measure_id, c.words, e.verdict, coalesce(e.enjoyed, false) as enjoyed,
                       round(c.score * case when e.enjoyed then :enjoyed when e.verdict = 'ENTITLED' then :entitled
                                            when e.verdict = 'UNKNOWN' then :unknown else 1 end
                             * case when coalesce(g.code, m.policy_category) = p.category then :sameCategory else 1 end, 3) as score
                from pg_temp.candidate c
                join derived.problem p using (problem_id)
                join derived.measure m using (measure_id)
                join derived.cutoff t on t.label = 'current'
                left join (select distinct word, code from word where map = 'category') g on g.word = m.policy_category
                left join derived.served s on s.as_of = t.as_of and s.enterprise_id = p.enterprise_id
                left join derived.entitlement e
                  on e.as_of = t.as_of and e.enterprise_id = p.enterprise_id and e.measure_id = c.measure_id
                where s.enterprise_id is null or e.verdict in ('ENTITLED', 'UNKNOWN')
            ), ranked as (
                select *, row_number() over (partition by problem_id order by score desc, measure_id) as place from lifted
            )
            select problem_id, measure_id, place, score, words, verdict, enjoyed from ranked where place <= :kept""";

    private record Found(String problem, List<Suggestion> suggestions) {}

    private record Asked(String problem, String description) {}

    private final DataSource database;
    private final SearchWords words;

    SuggestionStore(DataSource database, SearchWords words) {
        this.database = database;
        this.words = words;
    }

    /** Those in force on the current cut-off, with the names by which their documents are known. */
    List<Searchable> measures(Map<String, List<String>> popularNames) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        popularNames.forEach((name, documents) -> documents.forEach(
                id -> names.computeIfAbsent(id, key -> new ArrayList<>()).add(name)));
        return new JdbcTemplate(database)
                .query(
                        MEASURES,
                        (row, n) -> new Searchable(
                                row.getString("measure_id"),
                                row.getString("title"),
                                row.getString("issuer"),
                                row.getString("text")
                                        + " "
                                        + String.join(" ", names.getOrDefault(row.getString("policy_id"), List.of()))));
    }

    /** @param finder best measures for a description; called by several threads */
    void replace(Function<String, List<Suggestion>> finder) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            jdbc.execute("truncate derived.suggestion");
            jdbc.execute("drop table if exists pg_temp.candidate");
            jdbc.execute(CANDIDATES);
            jdbc.execute((Connection connection) -> {
                try (CopyLinesStore copy =
                        new CopyLinesStore(connection, "pg_temp.candidate (problem_id, measure_id, score, words)")) {
                    PortionStore.read(
                            connection,
                            PROBLEMS,
                            row -> new Asked(row.getString(1), row.getString(2)),
                            asked -> new Found(asked.problem(), finder.apply(asked.description())),
                            found -> {
                                for (Suggestion one : found.suggestions()) {
                                    copy.row(
                                            found.problem(),
                                            one.id(),
                                            String.format(Locale.ROOT, "%.3f", one.score()),
                                            one.words());
                                }
                            });
                }
                return Boolean.TRUE;
            });
            jdbc.execute("analyze pg_temp.candidate");
            SearchWords.Lifts lifts = words.lifts();
            new NamedParameterJdbcTemplate(jdbc)
                    .update(
                            BEST,
                            new MapSqlParameterSource("kept", words.kept())
                                    .addValue("entitled", lifts.entitled())
                                    .addValue("unknown", lifts.unknown())
                                    .addValue("enjoyed", lifts.enjoyed())
                                    .addValue("sameCategory", lifts.sameCategory()));
        });
        jdbc.execute("analyze derived.suggestion");
    }
}
