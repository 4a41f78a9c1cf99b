package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
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

    private static final Map<String, List<String>> TABLES = Map.ofEntries(
            Map.entry("problems", List.of("derived.problem", "row_problems")),
            Map.entry("handling", List.of("derived.handling")),
            Map.entry("worklogs", List.of("derived.worklog")),
            Map.entry("uptakes", List.of("derived.uptake")),
            Map.entry("outcomes", List.of("derived.outcome")),
            Map.entry("declared", List.of("derived.declared")),
            Map.entry("checklist", List.of("derived.checklist")),
            Map.entry("enterprises", List.of("derived.enterprise")),
            Map.entry("officials", List.of("derived.posting", "derived.official")),
            Map.entry(
                    "policies",
                    List.of("derived.measure", "derived.policy", "row_policies", "derived.catalogue_mistake")));

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
        bothSidesAreShown(rule, example);
    }

    /** Proved by what the rule really wrote about its own case. */
    private static void bothSidesAreShown(Rule rule, RuleCase example) {
        List<Map<String, Object>> sides = SCENE.jdbc
                .sql("select kind, row_id, field, other_kind, other_row_id, other_field,"
                        + " message_args ->> 'searched_as_of' as searched_as_of, message_args ->> 'searched_known' as searched_known"
                        + " from derived.finding where code = :code")
                .param("code", rule.code())
                .query()
                .listOfRows();
        assertThat(sides).isNotEmpty().allSatisfy(side -> {
            boolean another = side.get("other_row_id") != null;
            assertThat(another)
                    .as("other kind, row and field go together: %s", side)
                    .isEqualTo(side.get("other_kind") != null);
            isAField(side.get("kind"), side.get("field"));
            isAField(side.get("other_kind"), side.get("other_field"));
            switch (rule.sides()) {
                case TWO -> {
                    assertThat(side.get("row_id")).as("this side").isNotNull();
                    assertThat(another).as("the other side").isTrue();
                    assertThat(side.get("other_field"))
                            .as("the other side's cell")
                            .isNotNull();
                    stands(side.get("other_kind"), side.get("other_row_id"), example);
                    assertThat(List.of(
                                    side.get("kind"),
                                    side.get("row_id"),
                                    Objects.requireNonNullElse(side.get("field"), "")))
                            .as("two places")
                            .isNotEqualTo(
                                    List.of(side.get("other_kind"), side.get("other_row_id"), side.get("other_field")));
                }
                case ONE ->
                    assertThat(another)
                            .as("another side of what is wrong in itself")
                            .isFalse();
                case SEARCHED -> {
                    LocalDate day = Objects.requireNonNullElse(example.businessDate(), Scene.BUSINESS_DATE);
                    assertThat(side.get("searched_as_of")).isEqualTo(day.toString());
                    assertThat(side.get("searched_known")).isEqualTo(day.toString());
                }
            }
        });
    }

    private static void isAField(Object kind, Object field) {
        if (kind != null && field != null) {
            assertThat(Scene.ROOM.kind(kind.toString()).field(field.toString()))
                    .as("%s.%s", kind, field)
                    .isPresent();
        }
    }

    private static void stands(Object kind, Object rowId, RuleCase example) {
        assertThat(example.rows().values().stream().flatMap(List::stream))
                .as("%s %s is one of the rows of the case", kind, rowId)
                .anySatisfy(row -> assertThat(same(row.get("row_id"), ((Number) rowId).longValue()))
                        .isTrue());
    }

    /**
     * What names no row names a county: in some table its rows stand after those of a county that no finding is about. So it is not found
     * because it is the first, or the only one, or because all of them are.
     */
    private static void theCountyStandsAfterAnother(RuleCase.Expected finding, RuleCase example) {
        assertThat(finding.county()).as(finding.subject()).isNotNull();
        assertThat(finding.subject()).contains(finding.county());
        List<String> accused =
                example.findings().stream().map(RuleCase.Expected::county).toList();
        assertThat(example.rows().values())
                .as("in a table, a county without a finding before %s", finding.subject())
                .anySatisfy(rows -> {
                    List<String> counties = rows.stream()
                            .map(row -> row.getOrDefault("county", row.get("sender_county")))
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .toList();
                    assertThat(counties).contains(finding.county());
                    assertThat(counties.subList(0, counties.indexOf(finding.county())))
                            .anyMatch(county -> !accused.contains(county));
                });
    }

    /** Where the finding names a row, that row stands after a good one in its table. */
    private static void aGoodRowStandsFirst(RuleCase.Expected finding, RuleCase example) {
        List<List<Map<String, Object>>> ofKind = finding.rowId() == null
                ? List.of()
                : TABLES.getOrDefault(finding.kind(), List.of()).stream()
                        .map(table -> example.rows().getOrDefault(table, List.of()))
                        .filter(rows -> rows.stream().anyMatch(row -> same(row.get("row_id"), finding.rowId())))
                        .toList();
        if (finding.rowId() == null) {
            theCountyStandsAfterAnother(finding, example);
            return;
        }
        assertThat(ofKind)
                .as("a good row stands before row %s of %s", finding.rowId(), finding.kind())
                .anySatisfy(rows -> assertThat(example.findings())
                        .noneSatisfy(bad -> assertThat(same(rows.get(0).get("row_id"), bad.rowId()))
                                .isTrue()));
    }

    private static boolean same(Object value, Long rowId) {
        return value instanceof Number number && rowId != null && number.longValue() == rowId;
    }

    private static List<String> found(String code) {
        return SCENE.jdbc
                .sql("""
                        select subject, county, kind, row_id, other_row_id, field, message_args, file_id::bigint, sheet_no::bigint,
                               array(select r.row_id from derived.finding_row r where r.finding_id = f.finding_id order by 1) as other_rows
                        from derived.finding f where code = :code""")
                .param("code", code)
                .query((row, number) -> printed(new RuleCase.Expected(
                        row.getString("subject"),
                        row.getString("county"),
                        row.getString("kind"),
                        row.getObject("row_id", Long.class),
                        row.getObject("other_row_id", Long.class),
                        List.of((Long[]) row.getArray("other_rows").getArray()),
                        row.getObject("file_id", Long.class),
                        row.getObject("sheet_no", Long.class),
                        row.getString("field"),
                        args(row.getString("message_args")))))
                .list();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> args(String json) {
        Map<String, Object> args =
                tools.jackson.databind.json.JsonMapper.shared().readValue(json, Map.class);
        args.remove(FindingWording.SEARCHED_AS_OF);
        args.remove(FindingWording.SEARCHED_KNOWN);
        return args;
    }

    private static String printed(RuleCase.Expected finding) {
        return "%s | %s | %s %s | %s %s | %s %s | %s | %s"
                .formatted(
                        finding.subject(),
                        finding.county(),
                        finding.kind(),
                        finding.rowId(),
                        finding.otherRowId(),
                        finding.otherRows(),
                        finding.fileId(),
                        finding.sheetNo(),
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
