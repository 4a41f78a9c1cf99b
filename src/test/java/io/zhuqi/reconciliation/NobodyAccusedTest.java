package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nobody is accused wrongly: for each reason that excuses, one official whom it excuses and one whom it does not. Business date 2022-11-22, a
 * Tuesday; logs may come three working days later.
 */
class NobodyAccusedTest {
    private static final Scene SCENE = new Scene();
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(Scene.ROOM);
    private static final String WANG = "王丽@市财政局";
    private static final String CHEN = "陈刚@市教育局";
    private static final String OWN_WORDS = "到企业核对二期厂房的施工进度，钢结构已经吊装三跨，催促监理单位尽快验收";
    private static final String NEARLY = "到企业核对二期厂房的施工进度，钢结构已经吊装五跨，催促监理单位尽快验收";

    private long rowId;
    private int absences;

    @BeforeEach
    void begin() {
        SCENE.begin(Scene.BUSINESS_DATE);
        rowId = 0;
        absences = 0;
    }

    @Test
    void leaveExcusesDaysWithoutALog() {
        posting(WANG, "E1", "2022-11-14", "2022-11-15");
        posting(CHEN, "E2", "2022-11-14", "2022-11-15");
        absence(WANG, "2022-11-14", "2022-11-15");
        assertThat(found("logs.day-missing")).containsExactly("official:" + CHEN + ":2022-11");
    }

    @Test
    void holidaysAndWeekendsExcuseAndMakeUpDaysDoNot() {
        posting(WANG, "E1", "2022-10-01", "2022-10-07");
        posting(CHEN, "E2", "2022-10-08", "2022-10-08");
        assertThat(found("logs.day-missing")).containsExactly("official:" + CHEN + ":2022-10");
    }

    @Test
    void aLocalExceptionDayExcuses() {
        posting(WANG, "E1", "2022-11-16", "2022-11-16");
        posting(CHEN, "E2", "2022-11-15", "2022-11-15");
        SCENE.jdbc
                .sql("update control_calendar set working = false where day = '2022-11-16'")
                .update();
        try {
            assertThat(found("logs.day-missing")).containsExactly("official:" + CHEN + ":2022-11");
        } finally {
            SCENE.jdbc
                    .sql("update control_calendar set working = true where day = '2022-11-16'")
                    .update();
        }
    }

    @Test
    void oneLogADayIsEnoughForAPairOfEnterprises() {
        posting(WANG, "E1", "2022-11-15", "2022-11-15");
        posting(WANG, "E2", "2022-11-15", "2022-11-15");
        log(WANG, "E2", "2022-11-15", OWN_WORDS);
        posting(CHEN, "E3", "2022-11-14", "2022-11-15");
        log(CHEN, "E3", "2022-11-15", "另一篇");
        assertThat(found("logs.day-missing")).containsExactly("official:" + CHEN + ":2022-11");
    }

    @Test
    void aPairMayHaveTheSameEntryForBothEnterprisesOnOneDay() {
        log(WANG, "E1", "2022-11-15", OWN_WORDS);
        log(WANG, "E2", "2022-11-15", OWN_WORDS);
        log(WANG, "E2", "2022-11-16", OWN_WORDS);
        assertThat(found("logs.copied")).hasSize(1);
        assertThat(copied()).containsExactly(3L);
    }

    @Test
    void aPairMayHaveNearlyTheSameEntryForBothEnterprisesOnOneDay() {
        log(WANG, "E1", "2022-11-15", OWN_WORDS);
        log(WANG, "E2", "2022-11-15", NEARLY);
        log(CHEN, "E3", "2022-11-17", NEARLY);
        found("logs.copied");
        assertThat(copied()).containsExactly(3L);
    }

    @Test
    void severalOfficialsMayTellAlikeOfOneVisit() {
        log(WANG, "E1", "2022-11-15", OWN_WORDS);
        log(CHEN, "E1", "2022-11-15", NEARLY);
        log(CHEN, "E1", "2022-11-16", NEARLY.replace("监理", "设计"));
        found("logs.copied");
        assertThat(copied()).containsExactly(3L);
    }

    @Test
    void ofTwoCopiesOnlyTheLaterCounts() {
        log(CHEN, "E2", "2022-11-16", NEARLY);
        log(WANG, "E1", "2022-11-15", OWN_WORDS);
        found("logs.copied");
        assertThat(copied()).containsExactly(1L);
    }

    @Test
    void whatEverybodyWritesIsNoCopying() {
        for (int i = 0; i < 12; i++) {
            String own = "第" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(i) + "车间";
            log("官员" + i, "E" + i, "2022-11-15", "按照工作专班的统一安排到企业开展安全生产隐患排查并填写检查表" + own);
        }
        log(WANG, "E20", "2022-11-15", OWN_WORDS);
        log(CHEN, "E21", "2022-11-16", NEARLY);
        found("logs.copied");
        assertThat(copied()).containsExactly(14L);
    }

    @Test
    void titlesOfPoliciesAndPhrasesOfFormsAreNoCopying() {
        String title = "《张掖市促进民营经济高质量发展的若干政策措施实施细则》";
        log(WANG, "E1", "2022-11-15", "今日完成工作：宣讲" + title + "，企业问贴息");
        log(CHEN, "E2", "2022-11-16", "今日完成工作：宣讲" + title + "，核对厂房租金");
        log(WANG, "E1", "2022-11-16", OWN_WORDS);
        log(CHEN, "E2", "2022-11-17", OWN_WORDS);
        found("logs.copied");
        assertThat(copied()).containsExactly(4L);
    }

    @Test
    void quotingTheProblemThatALogIsAboutIsNoCopying() {
        String difficulty = "园区供热蒸汽价格较高，每月多支出二十一万元，希望协调有关单位降低价格";
        found(WANG, "2022-11-15", "收集到问题：" + difficulty + "，已登记台账", difficulty);
        found(CHEN, "2022-11-16", "企业反映：" + difficulty + "，已登记台账", difficulty);
        found(WANG, "2022-11-17", OWN_WORDS, difficulty);
        found(CHEN, "2022-11-18", NEARLY, difficulty);
        found("logs.copied");
        assertThat(copied()).containsExactly(4L);
    }

    @Test
    void aTextTooShortToBeAnybodysOwnIsNoCopying() {
        log(WANG, "E1", "2022-11-15", "走访企业了解情况");
        log(CHEN, "E2", "2022-11-16", "走访企业了解情况");
        log(WANG, "E1", "2022-11-16", OWN_WORDS);
        log(CHEN, "E2", "2022-11-17", OWN_WORDS);
        found("logs.copied");
        assertThat(copied()).containsExactly(4L);
    }

    @Test
    void nothingIsOwedBeforeAPostingBeginsOrAfterItEnds() {
        posting(WANG, "E1", "2022-11-15", "2022-11-15");
        log(WANG, "E1", "2022-11-15", OWN_WORDS);
        posting(CHEN, "E2", "2022-11-15", "2022-11-16");
        log(CHEN, "E2", "2022-11-15", "另一篇");
        assertThat(found("logs.day-missing")).containsExactly("official:" + CHEN + ":2022-11");
    }

    @Test
    void theFirstDaysOfAnOfficialWhoseLogsMayStillComeAreNotMissing() {
        posting(WANG, "E1", "2022-11-18", null);
        posting(CHEN, "E2", "2022-11-16", null);
        assertThat(found("logs.day-missing")).containsExactly("official:" + CHEN + ":2022-11");
        assertThat(found("logs.off-post")).isEmpty();
    }

    @Test
    void aReplacedOfficialAndTheSuccessorEachOweTheirOwnDays() {
        posting(WANG, "E1", "2022-11-08", "2022-11-09");
        posting(CHEN, "E1", "2022-11-10", "2022-11-11");
        log(WANG, "E1", "2022-11-08", "交接前走访");
        log(WANG, "E1", "2022-11-09", "办理交接手续");
        log(CHEN, "E1", "2022-11-10", "到岗报到");
        assertThat(found("logs.off-post")).isEmpty();
        assertThat(found("logs.day-missing")).containsExactly("official:" + CHEN + ":2022-11");
    }

    @Test
    void threeDaysWrittenUpWithinTheDaysAllowedAreInOrder() {
        for (String day : List.of("2022-11-02", "2022-11-03", "2022-11-04")) {
            submitted(WANG, day, "2022-11-07T18:00:00");
            submitted(CHEN, day, "2022-11-09T18:00:00");
        }
        assertThat(found("logs.one-sitting")).containsExactly("official:" + CHEN + ":2022-11-09");
        assertThat(found("logs.late")).containsOnly("official:" + CHEN);
    }

    @Test
    void leaveBetweenWorkAndSubmissionIsNotLateness() {
        submitted(WANG, "2022-11-02", "2022-11-09T18:00:00");
        absence(WANG, "2022-11-03", "2022-11-04");
        submitted(CHEN, "2022-11-02", "2022-11-09T18:00:00");
        assertThat(found("logs.late")).containsExactly("official:" + CHEN);
    }

    @Test
    void leaveBetweenWorkAndWritingUpIsNoDelayEither() {
        for (String day : List.of("2022-11-02", "2022-11-03", "2022-11-04")) {
            submitted(WANG, day, "2022-11-10T18:00:00");
            submitted(CHEN, day, "2022-11-10T18:00:00");
        }
        absence(WANG, "2022-11-07", "2022-11-09");
        assertThat(found("logs.one-sitting")).containsExactly("official:" + CHEN + ":2022-11-10");
    }

    @Test
    void aHolidayIsNoDelayButItsMakeUpDaysAreWorkingDays() {
        submitted(WANG, "2022-09-30", "2022-10-10T18:00:00");
        submitted(CHEN, "2022-09-30", "2022-10-11T09:00:00");
        assertThat(found("logs.late")).containsExactly("official:" + CHEN);
    }

    @Test
    void leaveOverAMakeUpDayExcusesItAndLeaveOnThatDayAloneToo() {
        posting(WANG, "E1", "2022-10-08", "2022-10-09");
        posting(CHEN, "E2", "2022-10-08", "2022-10-09");
        absence(WANG, "2022-10-01", "2022-10-09");
        absence(CHEN, "2022-10-09", "2022-10-09");
        assertThat(found("logs.day-missing")).containsExactly("official:" + CHEN + ":2022-10");
        assertThat(missingDays()).containsExactly("10-08");
    }

    @Test
    void leaveThatEntersTwiceIsTakenOffOnce() {
        submitted(CHEN, "2022-11-02", "2022-11-10T18:00:00");
        absence(CHEN, "2022-11-03", "2022-11-04");
        absence(CHEN, "2022-11-03", "2022-11-04");
        submitted(WANG, "2022-11-02", "2022-11-10T18:00:00");
        absence(WANG, "2022-11-03", "2022-11-07");
        assertThat(found("logs.late")).containsExactly("official:" + CHEN);
    }

    @Test
    void aLogOnAnotherOfficialsDayOffContradictsNothing() {
        absence(CHEN, "2022-11-15", "2022-11-15");
        log(WANG, "E1", "2022-11-15", OWN_WORDS);
        log(CHEN, "E1", "2022-11-15", NEARLY);
        assertThat(found("logs.day-off")).containsExactly("official:" + CHEN);
    }

    @Test
    void aPairThatEndsForOneEnterpriseInMidMonthIsStillOnPost() {
        posting(WANG, "E1", "2022-11-01", "2022-11-14");
        posting(WANG, "E2", "2022-11-01", null);
        log(WANG, "E1", "2022-11-15", "交接后回访");
        posting(CHEN, "E3", "2022-11-01", "2022-11-14");
        log(CHEN, "E3", "2022-11-15", "交接后回访企业");
        assertThat(found("logs.off-post")).containsExactly("official:" + CHEN);
    }

    @Test
    void anotherOfficialsLogIsEvidenceThatAProblemWasSolved() {
        problem("1", "E1");
        log(CHEN, "E1", "2022-11-04", "协调供电公司增容");
        problem("2", "E2");
        assertThat(found("ledger.resolved-without-log")).containsExactly("problem:2");
    }

    @Test
    void aLogOfAPairThatNamesNeitherEnterpriseIsEvidenceForBoth() {
        posting(WANG, "E1", "2022-10-01", null);
        posting(WANG, "E2", "2022-10-01", null);
        log(WANG, null, "2022-11-04", "协调供电公司增容");
        problem("1", "E1");
        problem("2", "E3");
        assertThat(found("ledger.resolved-without-log")).containsExactly("problem:2");
    }

    private static void posting(String official, String enterprise, String from, String until) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "posting_id",
                official + enterprise,
                "official_id",
                official,
                "enterprise_id",
                enterprise,
                "county",
                "620702",
                "unit",
                "单位",
                "started_on",
                from,
                "row_id",
                900));
        if (until != null) {
            row.put("ended_on", until);
        }
        SCENE.row("derived.posting", row);
        if (SCENE.jdbc
                        .sql("select count(*) from derived.official where official_id = :id")
                        .param("id", official)
                        .query(Long.class)
                        .single()
                == 0) {
            SCENE.row(
                    "derived.official", Map.of("official_id", official, "name", official, "unit", "单位", "row_id", 900));
        }
    }

    private void absence(String official, String from, String until) {
        SCENE.row(
                "derived.absence",
                Map.of("row_id", 800 + ++absences, "official_id", official, "started_on", from, "ended_on", until));
    }

    private void log(String official, String enterprise, String day, String content) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "row_id",
                ++rowId,
                "official_id",
                official,
                "official_name",
                official,
                "county",
                "620702",
                "worked_on",
                day,
                "content",
                content));
        if (enterprise != null) {
            row.put("enterprise_id", enterprise);
        }
        SCENE.row("derived.worklog", row);
    }

    private void found(String official, String day, String content, String problem) {
        SCENE.row(
                "derived.worklog",
                Map.of(
                        "row_id",
                        ++rowId,
                        "official_id",
                        official,
                        "official_name",
                        official,
                        "county",
                        "620702",
                        "worked_on",
                        day,
                        "content",
                        content,
                        "found_problem",
                        problem));
    }

    private void submitted(String official, String day, String at) {
        SCENE.row(
                "derived.worklog",
                Map.of(
                        "row_id",
                        ++rowId,
                        "official_id",
                        official,
                        "official_name",
                        official,
                        "county",
                        "620702",
                        "worked_on",
                        day,
                        "submitted_at",
                        at));
    }

    private static void problem(String id, String enterprise) {
        SCENE.row(
                "derived.problem",
                Map.of(
                        "problem_id",
                        id,
                        "row_id",
                        Long.parseLong(id),
                        "county",
                        "620702",
                        "enterprise_id",
                        enterprise,
                        "enterprise_name",
                        enterprise,
                        "description",
                        "用电不稳",
                        "raised_on",
                        "2022-11-01",
                        "status",
                        "CLOSED",
                        "closed_on",
                        "2022-11-08",
                        "result",
                        "RESOLVED"));
    }

    private static List<String> found(String code) {
        new ReconciliationStore(SCENE.database, Scene.ROOM).rebuild(List.of());
        Rule rule = CATALOGUE.rule(code).orElseThrow();
        RuleStore store = new RuleStore(SCENE.database, Duration.ofSeconds(60));
        store.clear();
        assertThat(store.run(rule).failure()).isNull();
        return SCENE.jdbc
                .sql("select subject from derived.finding order by subject")
                .query(String.class)
                .list();
    }

    private static List<String> missingDays() {
        return SCENE.jdbc
                .sql(
                        "select jsonb_array_elements_text(message_args -> 'days') from derived.finding where code = 'logs.day-missing'")
                .query(String.class)
                .list();
    }

    private static List<Long> copied() {
        return SCENE.jdbc
                .sql("select row_id from derived.copied_log order by row_id")
                .query(Long.class)
                .list();
    }
}
