package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a problem stands: clock and limits, levels, closing and being sent back, lights; all as of a day. Business date 2022-11-22. */
class ProblemStateTest {
    private static final Scene SCENE = new Scene();
    private long rowId;

    @BeforeEach
    void begin() {
        SCENE.begin(Scene.BUSINESS_DATE);
        rowId = 0;
    }

    @Test
    void theClockStartsOnTheWorkingDayAfterTheProblemWasRaised() {
        problem("raised_on", "2022-11-01");
        assertState("limit_on", "2022-11-10").containsEntry("days_left", "-8").containsEntry("overdue", "true");
    }

    @Test
    void assignmentStartsTheClockAndHolidaysStopIt() {
        problem("raised_on", "2022-09-20");
        step("ASSIGN", "2022-09-29T10:00:00");
        // 09-30 is the first day; 10-01 to 10-07 are off; 10-08 and 10-09 are worked.
        assertState("limit_on", "2022-10-13").containsEntry("assigned_on", "2022-09-29");
    }

    @Test
    void aComplexProblemHasThirtyDays() {
        problem("raised_on", "2022-11-01", "complexity", "COMPLEX");
        assertState("limit_on", "2022-12-13").containsEntry("light", "GREEN");
    }

    @Test
    void passingUpStartsTheClockAnew() {
        problem("raised_on", "2022-11-01");
        step("ASSIGN", "2022-11-01T10:00:00");
        step("TO_UNIT", "2022-11-08T10:00:00");
        step("TO_DEPARTMENT", "2022-11-16T10:00:00");
        assertState("limit_on", "2022-11-25")
                .containsEntry("level", "DEPARTMENT")
                .containsEntry("light", "YELLOW");
    }

    @Test
    void theLedgersOwnLimitOverridesTheClock() {
        problem("raised_on", "2022-11-01", "due_on", "2022-11-25");
        step("TO_UNIT", "2022-11-21T10:00:00");
        assertState("limit_on", "2022-11-25");
    }

    @Test
    void theDayOfTheLimitIsStillOnTime() {
        problem("raised_on", "2022-11-01", "due_on", "2022-11-22");
        assertState("overdue", "false").containsEntry("light", "YELLOW").containsEntry("days_left", "0");
    }

    @Test
    void anExtensionAskedForOneWorkingDayBeforeTheLimitCounts() {
        problem("raised_on", "2022-11-01", "due_on", "2022-11-14");
        step("EXTENSION_ASKED", "2022-11-11T10:00:00");
        step("EXTENSION_GRANTED", "2022-11-14T10:00:00", "new_due_on", "2022-11-25");
        assertState("limit_on", "2022-11-25");
    }

    @Test
    void anExtensionAskedForOnTheDayOfTheLimitDoesNotCount() {
        problem("raised_on", "2022-11-01", "due_on", "2022-11-14", "extended_to", "2022-11-25");
        step("EXTENSION_ASKED", "2022-11-14T10:00:00");
        step("EXTENSION_GRANTED", "2022-11-15T10:00:00", "new_due_on", "2022-11-25");
        assertState("limit_on", "2022-11-14");
    }

    @Test
    void aSecondExtensionIsMeasuredAgainstTheFirst() {
        problem("raised_on", "2022-11-01", "due_on", "2022-11-10");
        step("EXTENSION_ASKED", "2022-11-08T10:00:00");
        step("EXTENSION_GRANTED", "2022-11-09T10:00:00", "new_due_on", "2022-11-16");
        step("EXTENSION_ASKED", "2022-11-15T10:00:00");
        step("EXTENSION_GRANTED", "2022-11-15T16:00:00", "new_due_on", "2022-11-30");
        assertState("limit_on", "2022-11-30");
    }

    @Test
    void anExtensionThatOnlyTheLedgerKnowsIsBelieved() {
        problem("raised_on", "2022-11-01", "extended_to", "2022-11-30");
        assertState("limit_on", "2022-11-30");
    }

    @Test
    void anExtensionGrantedAfterTheCutOffDoesNotExistYet() {
        problem("raised_on", "2022-10-10", "due_on", "2022-10-31");
        step("EXTENSION_ASKED", "2022-10-27T10:00:00");
        step("EXTENSION_GRANTED", "2022-11-01T10:00:00", "new_due_on", "2022-11-30");
        assertState("limit_on", "2022-11-30");
        assertThat(state("2022-10-31")).containsEntry("limit_on", "2022-10-31");
    }

    @Test
    void theLedgersClosingDateIsTheClosing() {
        problem("raised_on", "2022-11-01", "status", "CLOSED", "closed_on", "2022-11-08");
        step("CLOSE", "2022-11-10T10:00:00");
        assertState("closed_on", "2022-11-08")
                .containsEntry("handling_days", "5")
                .containsEntry("resolved", "true")
                .containsEntry("light", "GREEN")
                .containsEntry("on_time", "true");
    }

    @Test
    void theHandlingListClosesWhatTheLedgerLeavesOpen() {
        problem("raised_on", "2022-11-01", "status", "IN_PROGRESS");
        step("CLOSE", "2022-11-21T10:00:00");
        assertState("closed_on", "2022-11-21").containsEntry("on_time", "false").containsEntry("light", "GREEN");
    }

    @Test
    void aClosingAfterTheCutOffDoesNotExistYet() {
        problem("raised_on", "2022-10-10", "status", "CLOSED", "closed_on", "2022-11-08");
        assertState("closed", "true");
        assertThat(state("2022-10-31")).containsEntry("closed", "false").containsEntry("is_open", "true");
    }

    @Test
    void aProblemRaisedAfterTheCutOffIsNotThereAtAll() {
        problem("raised_on", "2022-11-01");
        rebuild();
        assertThat(SCENE.jdbc
                        .sql("select as_of::text from derived.problem_state")
                        .query(String.class)
                        .list())
                .containsExactly("2022-11-22");
    }

    @Test
    void closedWithoutAnyDateIsClosed() {
        problem("raised_on", "2022-11-01", "status", "CLOSED");
        assertState("closed", "true")
                .containsEntry("closed_on", "null")
                .containsEntry("on_time", "null")
                .containsEntry("handling_days", "null")
                .containsEntry("light", "GREEN");
    }

    @Test
    void anExplanationClosesTheSlipAndSolvesNothing() {
        problem("raised_on", "2022-11-01", "status", "CLOSED", "closed_on", "2022-11-08", "result", "EXPLAINED");
        assertState("closed", "true").containsEntry("resolved", "false").containsEntry("is_open", "false");
    }

    @Test
    void aReturnAfterClosingOpensItAgain() {
        problem("raised_on", "2022-11-01", "status", "IN_PROGRESS");
        step("CLOSE", "2022-11-08T10:00:00");
        step("RETURN", "2022-11-09T10:00:00");
        assertState("sent_back", "true")
                .containsEntry("is_open", "true")
                .containsEntry("resolved", "false")
                .containsEntry("closed", "true")
                .containsEntry("reopened_on", "2022-11-09");
    }

    @Test
    void closedAgainAfterAReturnIsClosedButRemembersTheReturn() {
        problem("raised_on", "2022-11-01", "status", "CLOSED");
        step("CLOSE", "2022-11-08T10:00:00");
        step("RETURN", "2022-11-08T15:00:00");
        step("CLOSE", "2022-11-15T10:00:00");
        assertState("sent_back", "false")
                .containsEntry("resolved", "true")
                .containsEntry("first_closed_on", "2022-11-08")
                .containsEntry("closed_on", "2022-11-15")
                .containsEntry("on_time", "true")
                .containsEntry("reopened_on", "2022-11-08");
    }

    @Test
    void aReturnBeforeTheClosingIsAStepLikeAnyOther() {
        problem("raised_on", "2022-11-01", "status", "CLOSED", "closed_on", "2022-11-09");
        step("RETURN", "2022-11-04T10:00:00");
        assertState("sent_back", "false").containsEntry("reopened_on", "null");
    }

    @Test
    void dissatisfiedAfterClosingIsRedAndUnresolved() {
        problem(
                "raised_on",
                "2022-11-01",
                "status",
                "CLOSED",
                "closed_on",
                "2022-11-08",
                "visited_on",
                "2022-11-08",
                "evaluation",
                "DISSATISFIED");
        assertState("sent_back", "true")
                .containsEntry("is_open", "true")
                .containsEntry("resolved", "false")
                .containsEntry("light", "RED")
                .containsEntry("reopened_on", "2022-11-08");
    }

    @Test
    void satisfiedAfterBeingDissatisfiedIsResolvedAgain() {
        problem(
                "raised_on",
                "2022-11-01",
                "status",
                "CLOSED",
                "closed_on",
                "2022-11-08",
                "visited_on",
                "2022-11-18",
                "evaluation",
                "SATISFIED");
        step("EVALUATE", "2022-11-10T10:00:00", "evaluation", "DISSATISFIED");
        assertState("resolved", "true").containsEntry("sent_back", "false").containsEntry("reopened_on", "2022-11-10");
    }

    @Test
    void closedAgainButStillDissatisfiedIsRedAndNotResolved() {
        problem("raised_on", "2022-11-01", "status", "CLOSED");
        step("CLOSE", "2022-11-08T10:00:00");
        step("EVALUATE", "2022-11-10T10:00:00", "evaluation", "DISSATISFIED");
        step("CLOSE", "2022-11-15T10:00:00");
        assertState("is_open", "false").containsEntry("light", "RED").containsEntry("resolved", "false");
    }

    @Test
    void onOneDayTheHandlingListsEvaluationIsTheLast() {
        problem(
                "raised_on",
                "2022-11-01",
                "status",
                "CLOSED",
                "closed_on",
                "2022-11-08",
                "visited_on",
                "2022-11-10",
                "evaluation",
                "DISSATISFIED");
        step("EVALUATE", "2022-11-10T10:00:00", "evaluation", "SATISFIED");
        assertState("last_evaluation", "SATISFIED").containsEntry("evaluated_on", "2022-11-10");
    }

    @Test
    void anUndatedEvaluationIsTheEarliest() {
        problem("raised_on", "2022-11-01", "status", "CLOSED", "closed_on", "2022-11-08", "evaluation", "DISSATISFIED");
        step("EVALUATE", "2022-11-09T10:00:00", "evaluation", "NEUTRAL");
        assertState("last_evaluation", "NEUTRAL").containsEntry("resolved", "true");
    }

    @Test
    void theLedgersLevelCountsUnlessItWasReachedAfterTheCutOff() {
        problem("raised_on", "2022-10-10", "level", "DEPARTMENT");
        step("TO_UNIT", "2022-10-12T10:00:00");
        step("TO_DEPARTMENT", "2022-11-03T10:00:00");
        assertState("level", "DEPARTMENT");
        assertThat(state("2022-10-31")).containsEntry("level", "UNIT");
    }

    @Test
    void tenUntouchedWorkingDaysAreStagnation() {
        problem("raised_on", "2022-11-08", "complexity", "COMPLEX");
        assertState("stagnant", "true").containsEntry("last_touched_on", "2022-11-08");
    }

    @Test
    void aLogThatCitesTheProblemTouchesIt() {
        problem("raised_on", "2022-11-08", "complexity", "COMPLEX");
        SCENE.row("derived.worklog", Map.of("row_id", 9, "problem_id", "620702:1", "worked_on", "2022-11-09"));
        assertState("stagnant", "false").containsEntry("last_touched_on", "2022-11-09");
    }

    private void problem(String... values) {
        Map<String, Object> row = named(values);
        row.put("row_id", ++rowId);
        row.put("problem_id", "620702:" + rowId);
        row.put("county", "620702");
        row.putIfAbsent("status", "OPEN");
        SCENE.row("derived.problem", row);
    }

    private void step(String step, String at, String... values) {
        Map<String, Object> row = named(values);
        row.put("row_id", ++rowId);
        row.put("problem_id", "620702:1");
        row.put("step", step);
        row.put("at", at);
        SCENE.row("derived.handling", row);
    }

    private static Map<String, Object> named(String... values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            row.put(values[i], values[i + 1]);
        }
        return row;
    }

    private static void rebuild() {
        new ReconciliationStore(SCENE.database, Scene.ROOM).rebuild(List.of());
    }

    private static org.assertj.core.api.MapAssert<String, String> assertState(String column, String value) {
        rebuild();
        return assertThat(state(Scene.BUSINESS_DATE.toString())).containsEntry(column, value);
    }

    private static Map<String, String> state(String asOf) {
        Map<String, String> state = new LinkedHashMap<>();
        SCENE.jdbc
                .sql("select * from derived.problem_state where as_of = :asOf")
                .param("asOf", LocalDate.parse(asOf))
                .query()
                .singleRow()
                .forEach((column, value) -> state.put(column, String.valueOf(value)));
        return state;
    }
}
