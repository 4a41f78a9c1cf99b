package io.zhuqi.policy;

import io.zhuqi.policy.ConditionWords.Wording;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings size definitions, wording and the catalogue's condition columns, read, to where SQL can judge by them. */
final class EntitlementStore {
    private static final String SEPARATOR = "\u001f";

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
                        CatalogueStore.texts(words, ListWord::kind),
                        CatalogueStore.texts(words, word -> joined(word.words())),
                        CatalogueStore.texts(words, word -> joined(word.codes())),
                        CatalogueStore.texts(words, word -> joined(word.unknown())))
                .update();
    }

    private void saveTests(List<SizeDefinitions.Test> tests) {
        jdbc.sql("""
                        insert into derived.size_test (
                            definition, trade, trade_sort, industries, except_for, rung, size, any_of, indicator, comparison, bound)
                        select a, b, c, string_to_array(d, E'\\x1f'), string_to_array(e, E'\\x1f'), f, g, h, i, j, k
                        from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::int[], ?::text[], ?::boolean[],
                                    ?::text[], ?::text[], ?::text[]::numeric[]) as t (a, b, c, d, e, f, g, h, i, j, k)""")
                .params(
                        CatalogueStore.texts(tests, SizeDefinitions.Test::definition),
                        CatalogueStore.texts(tests, SizeDefinitions.Test::trade),
                        tests.stream().map(SizeDefinitions.Test::tradeSort).toArray(Integer[]::new),
                        CatalogueStore.texts(tests, test -> joined(test.industries())),
                        CatalogueStore.texts(tests, test -> joined(test.except())),
                        tests.stream().map(SizeDefinitions.Test::rung).toArray(Integer[]::new),
                        CatalogueStore.texts(tests, SizeDefinitions.Test::size),
                        tests.stream().map(SizeDefinitions.Test::anyOf).toArray(Boolean[]::new),
                        tests.stream().map(EntitlementStore::indicator).toArray(String[]::new),
                        tests.stream().map(EntitlementStore::comparison).toArray(String[]::new),
                        tests.stream().map(EntitlementStore::bound).toArray(String[]::new))
                .update();
    }

    private static @Nullable String indicator(SizeDefinitions.Test test) {
        return test.indicator();
    }

    private static @Nullable String comparison(SizeDefinitions.Test test) {
        return test.comparison();
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
                        CatalogueStore.texts(all, Map.Entry::getKey),
                        CatalogueStore.texts(all, entry -> entry.getValue().label()),
                        CatalogueStore.texts(all, entry -> entry.getValue().question()))
                .update();
    }

    private static String joined(List<String> words) {
        return String.join(SEPARATOR, words);
    }
}
