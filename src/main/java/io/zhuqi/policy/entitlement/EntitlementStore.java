package io.zhuqi.policy.entitlement;

import io.zhuqi.control.Words;
import io.zhuqi.policy.entitlement.ConditionWords.Wording;
import io.zhuqi.policy.feel.FactVocabulary;
import io.zhuqi.policy.feel.FactVocabulary.Fact;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings size definitions, wording and the catalogue's condition columns, read, to where SQL can judge by them. */
final class EntitlementStore {
    private static final String SEPARATOR = "\u001f";
    /** Columns of the register that hold codes of a word map of the same name. */
    private static final List<String> CODED_COLUMNS = List.of("operating", "declared_size");

    /**
     * A condition column, read.
     *
     * @param unknown words that nobody knows
     */
    record ListWord(String kind, List<String> words, List<String> codes, List<String> unknown) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EntitlementStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Distinct contents of a list column of the catalogue, blank ones left out. */
    List<List<String>> lists(String column) {
        return jdbc.sql("select distinct %1$s from derived.measure where cardinality(%1$s) > 0 order by 1"
                        .formatted(column))
                .query((row, n) -> strings(row.getArray(1)))
                .list();
    }

    List<String> definitions() {
        return jdbc.sql("select distinct size_definition from derived.measure where size_definition <> '' order by 1")
                .query(String.class)
                .list();
    }

    private static List<String> strings(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    void save(List<ListWord> words, List<SizeDefinitions.Test> tests, ConditionWords wording) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate derived.list_word, derived.size_test, derived.condition_word")
                    .update();
            saveWords(words);
            saveTests(tests);
            saveWording(wording);
        });
    }

    private void saveWords(List<ListWord> words) {
        jdbc.sql("""
                        insert into derived.list_word (kind, words, codes, unknown)
                        select distinct on (a, b) a, string_to_array(b, E'\\x1f'), string_to_array(c, E'\\x1f'), string_to_array(d, E'\\x1f')
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as t (a, b, c, d)""")
                .params(
                        texts(words, ListWord::kind),
                        texts(words, word -> joined(word.words())),
                        texts(words, word -> joined(word.codes())),
                        texts(words, word -> joined(word.unknown())))
                .update();
    }

    private void saveTests(List<SizeDefinitions.Test> tests) {
        jdbc.sql("""
                        insert into derived.size_test (
                            definition, trade, trade_sort, industries, except_for, rung, size, any_of, indicator, comparison, bound, from_day, until_day)
                        select a, b, c, string_to_array(d, E'\\x1f'), string_to_array(e, E'\\x1f'), f, g, h, i, j, k, l, m
                        from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::int[], ?::text[], ?::boolean[],
                                    ?::text[], ?::text[], ?::text[]::numeric[], ?::text[]::date[], ?::text[]::date[])
                             as t (a, b, c, d, e, f, g, h, i, j, k, l, m)""")
                .params(
                        texts(tests, SizeDefinitions.Test::definition),
                        texts(tests, SizeDefinitions.Test::trade),
                        tests.stream().map(SizeDefinitions.Test::tradeSort).toArray(Integer[]::new),
                        texts(tests, test -> joined(test.industries())),
                        texts(tests, test -> joined(test.except())),
                        tests.stream().map(SizeDefinitions.Test::rung).toArray(Integer[]::new),
                        texts(tests, SizeDefinitions.Test::size),
                        tests.stream().map(SizeDefinitions.Test::anyOf).toArray(Boolean[]::new),
                        texts(tests, SizeDefinitions.Test::indicator),
                        texts(tests, SizeDefinitions.Test::comparison),
                        texts(tests, EntitlementStore::bound),
                        texts(tests, test -> test.from().toString()),
                        texts(
                                tests,
                                test -> test.until() == null
                                        ? null
                                        : test.until().toString()))
                .update();
    }

    private static @Nullable String bound(SizeDefinitions.Test test) {
        return test.bound() == null ? null : test.bound().toPlainString();
    }

    private void saveWording(ConditionWords wording) {
        List<Map.Entry<String, Wording>> all =
                new ArrayList<>(wording.conditions().entrySet());
        all.addAll(wording.indicators().entrySet());
        jdbc.sql("""
                        insert into derived.condition_word (condition, sort, label, question)
                        select a, n, b, c
                        from unnest(?::text[], ?::text[], ?::text[]) with ordinality as t (a, b, c, n)""")
                .params(
                        texts(all, Map.Entry::getKey),
                        texts(all, entry -> entry.getValue().label().zh()),
                        texts(all, entry -> entry.getValue().question().zh()))
                .update();
    }

    /** Brings the facts of expressions and the labels of coded columns to where SQL can see them. */
    void saveFacts(FactVocabulary vocabulary, Words words) {
        List<Map.Entry<String, Fact>> facts = new ArrayList<>(vocabulary.facts().entrySet());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate derived.fact_word, derived.fact_label").update();
            jdbc.sql("""
                            insert into derived.fact_word (fact, type, source, code, question, sort)
                            select a, b, c, d, e, n
                            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality as t (a, b, c, d, e, n)""")
                    .params(
                            texts(facts, Map.Entry::getKey),
                            texts(facts, fact -> fact.getValue().type().name()),
                            texts(facts, fact -> source(fact.getValue())),
                            texts(facts, fact -> code(fact.getValue())),
                            texts(facts, fact -> fact.getValue().question().zh()))
                    .update();
            for (String map : CODED_COLUMNS) {
                List<String> codes = words.map(map).codes();
                jdbc.sql("insert into derived.fact_label select ?, a, b from unnest(?::text[], ?::text[]) as t (a, b)")
                        .params(map, codes.toArray(String[]::new), texts(codes, code -> words.map(map)
                                .label(code)
                                .zh()))
                        .update();
            }
        });
    }

    private static String source(Fact fact) {
        return fact.figure() != null
                ? "FIGURE"
                : fact.register() != null ? "REGISTER" : fact.size() != null ? "SIZE" : "ANSWER";
    }

    private static String code(Fact fact) {
        return Stream.of(fact.figure(), fact.register(), fact.size())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    static <T> String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static String joined(List<String> words) {
        return String.join(SEPARATOR, words);
    }
}
