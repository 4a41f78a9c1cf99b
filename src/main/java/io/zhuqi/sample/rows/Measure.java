package io.zhuqi.sample.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One measure of a policy document, or the document alone where no measure is excerpted.
 *
 * @param terms its conditions as the data file gives them
 * @param county the county for which it holds, or null for all
 */
record Measure(
        JsonNode document,
        String number,
        String text,
        JsonNode terms,
        @Nullable String county) {
    String documentNumber() {
        return document.get("no").asString();
    }

    String title() {
        return document.get("title").asString();
    }

    boolean isExcerpted() {
        return document.has("measures");
    }

    @Nullable
    String text(String key) {
        return terms.has(key) ? terms.get(key).asString() : null;
    }

    /** The measure's own date, else the document's. */
    @Nullable
    LocalDate date(String key) {
        JsonNode node = terms.has(key) ? terms : document;
        return node.has(key) ? LocalDate.parse(node.get(key).asString()) : null;
    }

    List<String> list(String key) {
        return terms.has(key)
                ? terms.get(key).valueStream().map(JsonNode::asString).toList()
                : List.of();
    }

    /** A number of the data file, times {@code unit}. */
    @Nullable
    BigDecimal number(String key, BigDecimal unit) {
        return terms.has(key) ? terms.get(key).decimalValue().multiply(unit) : null;
    }
}
