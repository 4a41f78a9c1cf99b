package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.Submission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Owed days, copies and submissions. */
class ReconciliationStoreTest {
    private static final Scene SCENE = new Scene();

    @BeforeEach
    void begin() {
        SCENE.begin(Scene.BUSINESS_DATE);
    }

    @Test
    void aLogIsOwedForWorkingDaysOfThePostingInsideTheProgramme() {
        posting("a", "王丽", "2022-07-01", null);
        rebuild();
        assertThat(owedDays("王丽")).hasSize(5 + 23 + 21 + 18 + 16).first().isEqualTo("2022-07-25");
        assertThat(owedDays("王丽")).contains("2022-10-08").doesNotContain("2022-10-03", "2022-10-15");
    }

    @Test
    void thePreviousCutOffHasItsOwnDays() {
        posting("a", "王丽", "2022-10-25", null);
        rebuild();
        assertThat(SCENE.jdbc
                        .sql(
                                "select as_of::text || ' ' || count(*) from derived.expected_day group by as_of order by as_of")
                        .query(String.class)
                        .list())
                .containsExactly("2022-10-31 5", "2022-11-22 21");
    }

    @Test
    void twoEnterprisesOweOneLogADayAndLeaveOwesNone() {
        posting("a", "王丽", "2022-11-14", "2022-11-18");
        posting("b", "王丽", "2022-11-17", "2022-11-21");
        SCENE.row(
                "derived.absence",
                Map.of("row_id", 1, "official_id", "王丽", "started_on", "2022-11-15", "ended_on", "2022-11-16"));
        rebuild();
        assertThat(owedDays("王丽")).containsExactly("2022-11-14", "2022-11-17", "2022-11-18", "2022-11-21");
    }

    @Test
    void ofTwoCopiesOnlyTheLaterIsOne() {
        log(2, "陈刚", "2022-11-08", "走访企业，了解用电情况并协调供电所。");
        log(1, "王丽", "2022-11-07", "走访企业 了解用电情况并协调供电所");
        log(3, "王丽", "2022-11-09", "走访企业了解用电情况并协调供电所");
        rebuild();
        assertThat(copies()).containsExactly("2 of 1", "3 of 1");
    }

    @Test
    void aPhraseThatManyOfficialsWriteIsNoCopy() {
        for (int i = 0; i < 10; i++) {
            log(i, "干部" + i, "2022-11-07", "学习贯彻党的二十大精神并撰写心得体会");
        }
        rebuild();
        assertThat(copies()).isEmpty();
    }

    @Test
    void anEntryPerEnterpriseOfOneDayIsNoCopyButTheNextDayIsOnce() {
        row(1, "王丽", "E1", "2022-11-07");
        row(2, "王丽", "E2", "2022-11-07");
        row(3, "王丽", "E1", "2022-11-08");
        row(4, "王丽", "E2", "2022-11-08");
        row(5, "王丽", "E2", "2022-11-08");
        rebuild();
        assertThat(copies()).containsExactly("3 of 1", "5 of 1");
    }

    @Test
    void logsAfterTheCutOffAreNotLookedAt() {
        log(1, "王丽", "2022-11-22", "走访企业了解用电情况并协调供电所");
        log(2, "王丽", "2022-11-23", "走访企业了解用电情况并协调供电所");
        rebuild();
        assertThat(copies()).isEmpty();
    }

    @Test
    void aCountyThatSentNothingHasItsRows() {
        SCENE.rows(Map.of(
                "source_file",
                List.of(Map.of(
                        "file_id",
                        1,
                        "fingerprint",
                        "aa",
                        "path",
                        "甘州.xlsx",
                        "path_order",
                        "a",
                        "received_on",
                        "2022-11-20",
                        "sender_county",
                        "620702",
                        "size_bytes",
                        1)),
                "source_sheet",
                List.of(Map.of("file_id", 1, "sheet_no", 0, "name", "台账", "kind", "problems"))));
        SCENE.rows(Map.of(
                "source_table",
                List.of(Map.of("file_id", 1, "sheet_no", 0, "table_no", 0, "kind", "problems", "header_row", 1))));
        new ReconciliationStore(SCENE.database, Scene.ROOM)
                .rebuild(List.of(new Submission(Submission.By.COUNTY, "problems", 0)));
        assertThat(SCENE.jdbc.sql("""
                                select county || ' ' || due_on || ' ' || received || ' ' || on_time from derived.submission
                                where period_start = '2022-11-01' order by county""").query(String.class).list())
                .hasSize(6)
                .contains("620702 2022-11-30 true true", "620721 2022-11-30 false false");
    }

    @Test
    void aSheetMayBeDueInTheMonthThatFollows() {
        new ReconciliationStore(SCENE.database, Scene.ROOM)
                .rebuild(List.of(new Submission(Submission.By.COUNTY, "declared", 3)));
        assertThat(SCENE.jdbc
                        .sql("select distinct due_on::text from derived.submission order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("2022-11-03", "2022-12-05");
    }

    @Test
    void repeatedWithTheSameRowsItGivesTheSame() {
        posting("a", "王丽", "2022-11-14", null);
        rebuild();
        List<String> first = owedDays("王丽");
        rebuild();
        assertThat(owedDays("王丽")).isEqualTo(first);
    }

    private static void posting(String id, String official, String from, String until) {
        Map<String, Object> row = new java.util.HashMap<>(
                Map.of("posting_id", id, "official_id", official, "started_on", from, "row_id", 1));
        if (until != null) {
            row.put("ended_on", until);
        }
        SCENE.row("derived.posting", row);
    }

    private static void log(long rowId, String official, String day, String content) {
        SCENE.row(
                "derived.worklog",
                Map.of("row_id", rowId, "official_id", official, "worked_on", day, "content", content));
    }

    private static void row(long rowId, String official, String enterprise, String day) {
        SCENE.row(
                "derived.worklog",
                Map.of(
                        "row_id",
                        rowId,
                        "official_id",
                        official,
                        "enterprise_id",
                        enterprise,
                        "worked_on",
                        day,
                        "content",
                        "走访企业了解用电情况并协调供电所"));
    }

    private static void rebuild() {
        new ReconciliationStore(SCENE.database, Scene.ROOM).rebuild(List.of());
    }

    private static List<String> owedDays(String official) {
        return SCENE.jdbc
                .sql(
                        "select day::text from derived.expected_day where official_id = :official and as_of = '2022-11-22' order by day")
                .param("official", official)
                .query(String.class)
                .list();
    }

    private static List<String> copies() {
        return SCENE.jdbc
                .sql("select row_id || ' of ' || copied_from_row_id from derived.copied_log order by row_id")
                .query(String.class)
                .list();
    }
}
