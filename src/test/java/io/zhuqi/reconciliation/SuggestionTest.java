package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.policy.search.SuggestMeasures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures that may help, stored: what the enterprise is entitled to first, what it is not entitled to never. */
class SuggestionTest {
    private static final Scene SCENE = new Scene();
    private static final String DAY = Scene.BUSINESS_DATE.toString();

    @BeforeEach
    void begin() {
        SCENE.begin(Scene.BUSINESS_DATE);
        SCENE.row(
                "derived.policy",
                Map.of(
                        "policy_id",
                        "P1",
                        "row_id",
                        1,
                        "title",
                        "关于阶段性缓缴社会保险费和引进人才的通知",
                        "published_on",
                        "2022-06-01",
                        "measures",
                        4));
        measure(1, "困难企业可以缓缴失业保险费");
        measure(2, "困难企业可以缓缴工伤保险费");
        measure(3, "困难企业可以缓缴生育保险费");
        measure(4, "引进人才的发给补贴");
        SCENE.row(
                "derived.posting",
                Map.of(
                        "row_id",
                        90,
                        "posting_id",
                        1,
                        "official_id",
                        "O1",
                        "enterprise_id",
                        "E1",
                        "started_on",
                        "2022-07-25",
                        "county",
                        "620702"));
    }

    private static void measure(int number, String text) {
        String id = "P1#" + number;
        SCENE.row(
                "derived.measure",
                Map.of(
                        "measure_id",
                        id,
                        "policy_id",
                        "P1",
                        "row_id",
                        10 + number,
                        "measure_no",
                        "" + number,
                        "measure_text",
                        text));
        SCENE.row("derived.measure_place", Map.of("as_of", DAY, "measure_id", id, "place", number - 1));
    }

    private static void verdict(int number, String verdict, boolean enjoyed) {
        SCENE.row(
                "derived.entitlement",
                Map.of(
                        "as_of",
                        DAY,
                        "enterprise_id",
                        "E1",
                        "measure_id",
                        "P1#" + number,
                        "verdict",
                        verdict,
                        "enjoyed",
                        enjoyed));
    }

    private static void problem(String enterprise, String description) {
        SCENE.row(
                "derived.problem",
                Map.of(
                        "row_id",
                        50,
                        "problem_id",
                        "620702:1",
                        "county",
                        "620702",
                        "enterprise_id",
                        enterprise,
                        "description",
                        description,
                        "raised_on",
                        "2022-11-01"));
    }

    private static List<String> suggested() {
        new SuggestMeasures(SCENE.database, Scene.ROOM).run();
        return SCENE.jdbc
                .sql(
                        "select place || ' ' || measure_id || ' ' || coalesce(verdict, '-') from derived.suggestion order by place")
                .query(String.class)
                .list();
    }

    @Test
    void entitledFirstNotEntitledNever() {
        verdict(1, "UNKNOWN", false);
        verdict(3, "ENTITLED", false);
        problem("E1", "社会保险费交不起，希望缓缴");
        assertThat(suggested()).containsExactly("1 P1#3 ENTITLED", "2 P1#1 UNKNOWN");
        assertThat(SCENE.jdbc
                        .sql("select array_to_string(words, ' ') from derived.suggestion where place = 1")
                        .query(String.class)
                        .single())
                .contains("保险费");
    }

    @Test
    void whatIsEnjoyedComesLast() {
        verdict(1, "ENTITLED", true);
        verdict(2, "UNKNOWN", false);
        problem("E1", "社会保险费交不起，希望缓缴");
        assertThat(suggested()).containsExactly("1 P1#2 UNKNOWN", "2 P1#1 ENTITLED");
    }

    @Test
    void ofAnEnterpriseThatNobodyServesNothingIsKnown() {
        problem("E2", "社会保险费交不起，希望缓缴");
        assertThat(suggested()).hasSize(4).allMatch(suggestion -> suggestion.endsWith("-"));
    }

    @Test
    void oneCommonWordIsNoReason() {
        problem("E2", "企业门口路灯坏了");
        assertThat(suggested()).isEmpty();
    }
}
