package io.zhuqi.reconciliation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a rule must find among some rows, and what it must leave alone.
 *
 * @param about what the good rows show
 * @param businessDate null for the usual one
 * @param rows by table, in the order in which they are set: first the good ones
 * @param findings all that the rule may find
 */
record RuleCase(
        @Nullable String about,
        @Nullable LocalDate businessDate,
        Map<String, List<Map<String, Object>>> rows,
        List<Expected> findings) {
    static final Path FOLDER = Path.of("src/test/resources/rules");

    /** A finding that is expected; args are compared as printed; otherRows are all rows of the other side where they are many. */
    record Expected(
            String subject,
            @Nullable String county,
            @Nullable String kind,
            @Nullable Long rowId,
            @Nullable Long otherRowId,
            List<Long> otherRows,
            @Nullable Long fileId,
            @Nullable Long sheetNo,
            @Nullable String field,
            Map<String, Object> args) {
        Expected {
            otherRows = Objects.requireNonNullElse(otherRows, List.of());
        }
    }

    static RuleCase of(Rule rule) {
        try {
            String text = Files.readString(FOLDER.resolve(rule.code() + ".yml"));
            return YAMLMapper.builder()
                    .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(text, RuleCase.class);
        } catch (java.io.IOException e) {
            throw new AssertionError("rule " + rule.code() + " has no case file", e);
        }
    }
}
