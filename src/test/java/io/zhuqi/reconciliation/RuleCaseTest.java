package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds the bad row that stands after a good one, and nothing else. */
class RuleCaseTest {
    private static final Scene SCENE = new Scene();
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(Scene.ROOM);

    private static final Map<String, String> TABLES = Map.of(
            "problems", "derived.problem",
            "handling", "derived.handling",
            "worklogs", "derived.worklog",
            "uptakes", "derived.uptake",
            "outcomes", "derived.outcome",
            "declared", "derived.declared",
            "checklist", "derived.checklist",
            "enterprises", "derived.enterprise");

    static Stream<String> codes() {
        return CATALOGUE.rules().stream().map(Rule::code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void findsTheBadRowAndLeavesTheGoodOnesAlone(String code) {
        Rule rule = CATALOGUE.rule(code).orElseThrow();
        RuleCase example = RuleCase.of(rule);
        SCENE.begin(Objects.requireNonNullElse(example.businessDate(), Scene.BUSINESS_DATE));
        SCENE.rows(example.rows());
        new ReconciliationStore(SCENE.database, Scene.ROOM).rebuild(Scene.ROOM.submissions());

        RuleRun run = new RuleStore(SCENE.database, Duration.ofSeconds(60)).run(rule);

        assertThat(run.failure()).isNull();
        assertThat(found(code))
                .containsExactlyInAnyOrderElementsOf(
                        example.findings().stream().map(RuleCaseTest::printed).toList());
        assertThat(run.findings()).isEqualTo(example.findings().size());
        assertThat(example.findings()).as("a case shows what the rule finds").isNotEmpty();
        example.findings().forEach(finding -> {
            assertThat(finding.args().keySet())
                    .as("arguments of the message")
                    .containsAll(Placeholder.in(rule.message().zh()).stream()
                            .map(Placeholder::name)
                            .toList());
            aGoodRowStandsFirst(finding, example);
        });
    }

    private static void aGoodRowStandsFirst(RuleCase.Expected finding, RuleCase example) {
        String table = finding.kind() == null ? null : TABLES.get(finding.kind());
        if (finding.rowId() == null || table == null || !example.rows().containsKey(table)) {
            return;
        }
        List<Map<String, Object>> rows = Objects.requireNonNull(example.rows().get(table), table);
        assertThat(same(rows.get(0).get("row_id"), finding.rowId()))
                .as("row %s is bad and stands first", finding.rowId())
                .isFalse();
    }

    private static boolean same(Object value, Long rowId) {
        return value instanceof Number number && rowId != null && number.longValue() == rowId;
    }

    private static List<String> found(String code) {
        return SCENE.jdbc
                .sql(
                        "select subject, county, kind, row_id, other_row_id, field, message_args from derived.finding where code = :code")
                .param("code", code)
                .query((row, number) -> printed(new RuleCase.Expected(
                        row.getString("subject"),
                        row.getString("county"),
                        row.getString("kind"),
                        row.getObject("row_id", Long.class),
                        row.getObject("other_row_id", Long.class),
                        row.getString("field"),
                        args(row.getString("message_args")))))
                .list();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> args(String json) {
        return tools.jackson.databind.json.JsonMapper.shared().readValue(json, Map.class);
    }

    private static String printed(RuleCase.Expected finding) {
        return "%s | %s | %s %s | %s | %s | %s"
                .formatted(
                        finding.subject(),
                        finding.county(),
                        finding.kind(),
                        finding.rowId(),
                        finding.otherRowId(),
                        finding.field(),
                        new TreeMap<>(finding.args()));
    }

    @Test
    void everyCaseBelongsToARule() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(RuleCase.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yml", "")))
                    .isSubsetOf(codes().toList());
        }
    }

    @Test
    void theNineGroupsHaveAtLeastTwoRulesEach() {
        for (int group = 1; group <= 9; group++) {
            int number = group;
            assertThat(CATALOGUE.rules().stream().filter(rule -> rule.group() == number))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
