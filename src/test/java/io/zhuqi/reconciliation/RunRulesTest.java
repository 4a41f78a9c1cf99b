package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.Label;
import io.zhuqi.finding.Severity;
import io.zhuqi.vocabulary.SourceRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules at work: what they find stands beside what intake noticed, and what could not run is never taken for clean. */
class RunRulesTest {
    private static final Scene SCENE = new Scene();
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(Scene.ROOM);
    private static final FindingStore FINDINGS = new FindingStore(SCENE.database);

    @BeforeEach
    void begin() {
        SCENE.begin(Scene.BUSINESS_DATE);
        SCENE.rows(Map.of(
                "source_file",
                List.of(
                        file(1, "甘州/台账.xlsx", "2022-11-01", "READ"),
                        file(2, "甘州/空.xlsx", "2022-11-01", "REFUSED"),
                        file(3, "甘州/迟来.xlsx", "2022-11-23", "REFUSED")),
                "source_sheet",
                List.of(Map.of(
                        "file_id",
                        1,
                        "sheet_no",
                        0,
                        "name",
                        "问题台账",
                        "kind",
                        "problems",
                        "county",
                        "620702",
                        "mapping",
                        Map.of("due_on", 27))),
                "row_problems",
                List.of(Map.of("row_id", 7, "file_id", 1, "sheet_no", 0, "row_no", 5)),
                "row_warning",
                List.of(Map.of(
                        "file_id",
                        1,
                        "sheet_no",
                        0,
                        "row_no",
                        5,
                        "code",
                        "CATEGORY_UNKNOWN",
                        "severity",
                        "WARNING",
                        "field",
                        "category",
                        "column_no",
                        3,
                        "value",
                        "杂项")),
                "quarantined_row",
                List.of(Map.of(
                        "file_id",
                        1,
                        "sheet_no",
                        0,
                        "row_no",
                        6,
                        "seq",
                        1,
                        "code",
                        "DATE_UNREADABLE",
                        "field",
                        "raised_on",
                        "column_no",
                        4,
                        "value",
                        "上周",
                        "cells",
                        List.of())),
                "derived.problem",
                List.of(Map.of(
                        "row_id",
                        7,
                        "problem_id",
                        "620702:1",
                        "county",
                        "620702",
                        "enterprise_name",
                        "甲公司",
                        "description",
                        "招工难",
                        "category",
                        "TALENT",
                        "raised_on",
                        "2022-11-10",
                        "status",
                        "OPEN"))));
        new ReconciliationStore(SCENE.database, Scene.ROOM).rebuild(Scene.ROOM.submissions());
    }

    private static Map<String, Object> file(int id, String path, String received, String fate) {
        return Map.of(
                "file_id",
                id,
                "fingerprint",
                "f" + id,
                "path",
                path,
                "path_order",
                path,
                "received_on",
                received,
                "fate",
                fate,
                "size_bytes",
                1,
                "sender_county",
                "620702");
    }

    @Test
    void aFindingShowsWhereItStandsAndReadsWellInBothLanguages() {
        run();
        List<Finding> found = findings(FindingFilter.ofCode("loop.overdue"));
        assertThat(found).hasSize(1);
        Finding finding = found.get(0);
        assertThat(finding.where()).isEqualTo(new SourceRef("甘州/台账.xlsx", "问题台账", 5, 27));
        assertThat(finding.where()).hasToString("甘州/台账.xlsx [问题台账] AB5");
        assertThat(new FindingWording(CATALOGUE, Scene.ROOM, Locale.CHINESE).message(finding))
                .isEqualTo("「甲公司」的引才用工问题「招工难」办理时限 2022-11-21，至 2022-11-22 已超期 1 个工作日，现处于「干部」层级。"
                        + "（已查：流转表中该问题的“办结”“延期批准”环节和台账的办结日期、延期至；业务日期至 2022-11-22，文件收到 2022-11-22 为止。）");
        assertThat(new FindingWording(CATALOGUE, Scene.ROOM, Locale.ENGLISH).message(finding))
                .contains("was due on 2022-11-21", "Talent");
    }

    @Test
    void everyRowOfACountIsToldWithItsPlace() {
        SCENE.row("derived.declared", Map.of("row_id", 9, "county", "620702", "month", "2022-11-01", "collected", 3));
        run();
        List<FindingStore.CountedRow> rows = new ArrayList<>();
        FINDINGS.countedRows(null, rows::add);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("declared.differs");
            assertThat(row.where()).isEqualTo(new SourceRef("甘州/台账.xlsx", "问题台账", 5, null));
            assertThat(new FindingWording(CATALOGUE, Scene.ROOM, Locale.CHINESE).message(row.code(), row.args()))
                    .startsWith("甘州区 2022-11 上报收集问题数 3，按其报来的明细数为 1（数到 1 行，");
        });
        List<FindingStore.CountedRow> ofAnother = new ArrayList<>();
        FINDINGS.countedRows("620723", ofAnother::add);
        assertThat(ofAnother).isEmpty();
    }

    @Test
    void aFindingAboutASheetShowsTheFileAndTheSheet() {
        SCENE.row(
                "derived.finding",
                Map.of(
                        "finding_id",
                        "late",
                        "code",
                        "completeness.late",
                        "severity",
                        "INFO",
                        "file_id",
                        1,
                        "sheet_no",
                        0));
        assertThat(findings(FindingFilter.ofCode("completeness.late")))
                .singleElement()
                .extracting(Finding::where)
                .isEqualTo(new SourceRef("甘州/台账.xlsx", "问题台账", 0, null));
    }

    @Test
    void whatIntakeNoticedStandsBesideIt() {
        run();
        assertThat(findings(FindingFilter.ALL).stream()
                        .filter(finding -> finding.origin() != Finding.Origin.RULE)
                        .map(finding -> finding.severity() + " " + finding.code() + " " + finding.county() + " "
                                + finding.where()))
                .containsExactlyInAnyOrder(
                        "ERROR DATE_UNREADABLE 620702 甘州/台账.xlsx [问题台账] E6",
                        "ERROR REFUSED 620702 甘州/空.xlsx []",
                        "WARNING CATEGORY_UNKNOWN 620702 甘州/台账.xlsx [问题台账] D5");
    }

    @Test
    void theSqlSeesTheSameColumnLettersAsJava() {
        assertThat(SCENE.jdbc
                        .sql(
                                "select string_agg(derived.column_letters(n), ',' order by n) from unnest(array[0, 25, 26, 701, 702, 16383]) n")
                        .query(String.class)
                        .single())
                .isEqualTo("A,Z,AA,ZZ,AAA,XFD");
    }

    @Test
    void countsComeBySeverityAndByCode() {
        run();
        assertThat(FINDINGS.countBySeverity()).containsEntry(Severity.ERROR, 2L).containsKey(Severity.INFO);
        assertThat(FINDINGS.countByCode()).contains(new FindingCount("loop.overdue", Severity.WARNING, 1));
        assertThat(FINDINGS.countByCode().get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void filtersTakeACodeOrItsBeginning() {
        run();
        assertThat(findings(FindingFilter.ofCode("loop"))).isNotEmpty().allMatch(f -> f.code()
                .startsWith("loop."));
        assertThat(findings(FindingFilter.ofCode("loo"))).isEmpty();
        assertThat(findings(FindingFilter.ofSeverity(Severity.ERROR))).hasSize(2);
    }

    @Test
    void anErrorIsNewOnlyForTheRunThatSawItFirst() {
        run();
        assertThat(FINDINGS.firstSeenErrors(11)).isEqualTo(2);
        assertThat(FINDINGS.firstSeenErrors(11)).isEqualTo(2);
        assertThat(FINDINGS.firstSeenErrors(12)).isZero();
    }

    @Test
    void aRuleWhoseSourceIsMissingIsReportedAsNotRun() {
        List<RuleRun> runs = run();
        assertThat(runs).hasSameSizeAs(CATALOGUE.rules());
        assertThat(runs)
                .filteredOn(run -> run.code().equals("logs.copied"))
                .containsExactly(new RuleRun("logs.copied", false, List.of("worklogs"), null, 0));
        assertThat(FINDINGS.ruleRuns()).containsExactlyElementsOf(runs);
    }

    @Test
    void aSecondRunReplacesTheFirst() {
        run();
        List<Finding> first = findings(FindingFilter.ALL);
        run();
        assertThat(findings(FindingFilter.ALL)).isEqualTo(first);
    }

    @Test
    void rulesRunOnTheirOwnConnectionsInsideACallersTransaction() {
        new TransactionTemplate(new JdbcTransactionManager(SCENE.database)).executeWithoutResult(status -> run());
        assertThat(findings(FindingFilter.ofCode("loop.overdue"))).hasSize(1);
    }

    @Test
    void aRuleThatWritesIsStoppedByTheRole() {
        RuleRun run = store(60)
                .run(rule("select pg_advisory_lock(1)::text as subject, nextval('run_run_id_seq')::text as county"));
        assertThat(run.ran()).isFalse();
        assertThat(run.failure()).isNotBlank();
    }

    @Test
    void aRuleThatTakesTooLongIsCancelledAndNotTakenForClean() {
        RuleRun run =
                new RuleStore(SCENE.database, Duration.ofMillis(200)).run(rule("select pg_sleep(20)::text as subject"));
        assertThat(run.ran()).isFalse();
        assertThat(run.failure()).contains("timeout");
    }

    @Test
    void aRuleThatFailsHalfWayLeavesNothing() {
        store(60)
                .run(
                        rule(
                                "select n::text as subject, (10 / (5000 - n))::text as county from generate_series(1, 5000) n"));
        assertThat(SCENE.jdbc
                        .sql("select count(*) from derived.finding")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoRowsOfOneIdentityAreOneFinding() {
        RuleRun run =
                store(60).run(rule("select 'same'::text as subject, 'x'::text as county from generate_series(1, 3)"));
        assertThat(run).isEqualTo(new RuleRun("loop.test", true, List.of(), null, 1));
    }

    private static List<RuleRun> run() {
        return new RunRules(SCENE.database, CATALOGUE, Duration.ofSeconds(60)).run();
    }

    private static RuleStore store(int seconds) {
        return new RuleStore(SCENE.database, Duration.ofSeconds(seconds));
    }

    /** A rule with the columns that the query leaves out filled up. */
    private static Rule rule(String query) {
        Label label = new Label("x", "x");
        boolean county = query.contains("as county");
        return new Rule(
                "loop.test",
                6,
                Severity.INFO,
                label,
                label,
                label,
                label,
                label,
                Rule.Sides.ONE,
                null,
                List.of(),
                "select subject, " + (county ? "county" : "null::text as county") + """
                        , null::text as unit, null::text as enterprise_id, null::text as official_id, null::text as kind,
                        null::bigint as row_id, null::text as other_kind, null::bigint as other_row_id, null::text as other_field,
                        null::text as field,
                        '{}'::jsonb as args from (%s) q""".formatted(query));
    }

    private static List<Finding> findings(FindingFilter filter) {
        List<Finding> found = new ArrayList<>();
        FINDINGS.findings(filter, found::add);
        return found;
    }
}
