package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A month is issued, corrected, held and released, as an operator does it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VersionsTest {
    private static final Path HOME = TestHome.fresh("versions");
    private static final Path JOBS = HOME.resolve("own-jobs");
    private static final Path INBOX = HOME.resolve("inbox");
    private static final Path OCTOBER = HOME.resolve("reports/2022-10/city");
    private static final String LEDGER = "甘州区/问题台账.csv";
    private static final String HEADER = "问题编号,企业名称,问题描述,问题类别,提出日期,办理状态,办结日期\n";
    private static final String FIRST = "1,绿源种业有限公司,缺少流动资金,贷款融资,2022-10-08,办理中,\n";
    private static final String THIRD = "3,雪域商贸有限公司,销路不畅,其他,2022-10-12,办理中,\n";

    private static byte[] firstPdf;

    private static Commanded run(Object... arguments) {
        return Commanded.with(List.of("--home", HOME, "--jobs", JOBS), arguments);
    }

    private static Commanded night(String day) {
        return run("nightly", "--inbox", INBOX, "--business-date", day, "--received", day);
    }

    @BeforeAll
    static void twoMonthsAreIssued() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("jobs"), JOBS);
        Files.writeString(JOBS.resolve("gate.yml"), """
                bounds:
                  - figure: problems.collected@cumulative
                    maximum: 3
                    verdict: hold
                    why: {zh: 多得不像话, en: far too many}
                  - figure: problems.open@as-of
                    maximum: 2
                    verdict: warn
                    why: {zh: 压件偏多, en: much is open}
                """);
        write(LEDGER, HEADER + FIRST + "2,绿源种业有限公司,招工困难,引才用工,2022-10-09,办理中,\n" + THIRD);
        assertThat(night("2022-11-30").exitCode()).isLessThanOrEqualTo(1);
        for (String period : List.of("2022-10", "2022-11")) {
            Commanded report = run("report", "--period", period);
            assertThat(report.exitCode()).as(report.out() + report.err()).isLessThanOrEqualTo(1);
            assertThat(report.out()).contains("第 1 版").contains("高于上限 2");
        }
        firstPdf = Files.readAllBytes(OCTOBER.resolve("report.pdf"));
        assertThat(text(OCTOBER)).contains("压件偏多").doesNotContain("更正说明");
    }

    @Test
    @Order(1)
    void theSameAgainIsKnownByItsContentAndAnotherLanguageHasItsOwnFolder() throws IOException {
        Files.delete(OCTOBER.resolve("report.pdf"));
        assertThat(run("report", "--period", "2022-10").out()).contains("重印");
        assertThat(run("report", "--period", "2022-10").out()).contains("逐字节相同");
        assertThat(run("report", "--period", "2022-10", "--locale", "en").out()).contains("version 1", "city-en");

        assertThat(OCTOBER.resolve("report.pdf")).hasBinaryContent(firstPdf);
        assertThat(text(HOME.resolve("reports/2022-10/city-en"))).contains("much is open");
    }

    @Test
    @Order(2)
    void whatChangesNoFigureLeavesTheIssueAsItIs() throws IOException {
        write("甘州区/问题台账（十二月）.csv", HEADER + "9,雪域商贸有限公司,缺冷库,其他,2022-12-01,办理中,\n");
        night("2022-12-01");

        Commanded report = run("report", "--period", "2022-10");

        assertThat(report.exitCode()).as(report.err()).isLessThanOrEqualTo(1);
        assertThat(report.out()).contains("照旧有效", "知悉日期 2022-11-30");
        assertThat(OCTOBER.resolve("report.pdf")).hasBinaryContent(firstPdf);
    }

    @Test
    @Order(3)
    void aCorrectedRowMakesASecondVersionThatOpensWithWhatChanged() throws IOException {
        write(LEDGER, HEADER + FIRST + "2,绿源种业有限公司,招工困难,引才用工,2022-10-09,已办结,2022-10-20\n" + THIRD);
        night("2022-12-02");

        Commanded rerun = run("rerun", "--period", "2022-10", "--reason", "更正");

        assertThat(rerun.exitCode()).as(rerun.out() + rerun.err()).isLessThanOrEqualTo(1);
        assertThat(rerun.out()).contains("第 2 版");
        String text = text(OCTOBER);
        assertThat(text.indexOf("更正说明")).isBetween(0, 400);
        assertThat(text.replaceAll("\\s", "")).contains("甘州区/问题台账.csv").contains("第1版出刊（材料截至2022-11-30）");
        assertThat(OCTOBER.resolve("v1/report.pdf")).hasBinaryContent(firstPdf);
        assertThat(Files.readString(OCTOBER.resolve("corrections.csv")))
                .contains("problems.resolved,")
                .contains("招工困难")
                .doesNotContain("缺少流动资金")
                .doesNotContain("十二月");
        assertThat(run("report", "--period", "2022-10").out()).contains("第 2 版").contains("逐字节相同");
        assertThat(HOME.resolve("outbox/2022-10/city-v1/report.pdf")).hasBinaryContent(firstPdf);
        assertThat(HOME.resolve("outbox/2022-10/city-v2/manifest.json"))
                .content()
                .contains("corrections.csv", "第4期（第2版，更正）");
    }

    @Test
    @Order(4)
    void theDifferenceIsToldWithRowsAndFiles() {
        Commanded diff = run("diff", "2022-10", "--versions", "1", "2", "--format", "json");

        assertThat(diff.exitCode()).as(diff.err()).isZero();
        JsonNode lines = JsonMapper.shared().readTree(diff.out());
        JsonNode resolved = null;
        for (JsonNode line : lines) {
            if (line.get("code").asString().equals("problems.resolved")
                    && line.get("scope").asString().equals("city")
                    && line.get("window").asString().equals("cumulative")) {
                resolved = line;
            }
        }
        assertThat(resolved).isNotNull();
        assertThat(resolved.get("from").asString()).isEqualTo("0");
        assertThat(resolved.get("to").asString()).isEqualTo("1");
        assertThat(resolved.get("file_now").asString()).isEqualTo(LEDGER);
        assertThat(resolved.get("line_now").asString()).isEqualTo("3");
        assertThat(run("diff", "2022-10").out()).contains("全市").contains("招工困难：0 → 1");
        Commanded unknown = run("diff", "2022-10", "--versions", "1", "7");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("2022-10（全市）没有第 7 版");
    }

    @Test
    @Order(5)
    void laterMonthsAreStaleUntilTheyAreRunAgain() {
        assertThat(run("issues").out().lines())
                .anyMatch(line -> line.startsWith("2022-10") && line.contains("第 1 版") && line.contains("city/v1"))
                .anyMatch(line -> line.startsWith("2022-10") && line.contains("第 2 版") && line.contains("现行"))
                .anyMatch(line -> line.startsWith("2022-11") && line.contains("待重出"));
        assertThat(run("status").out()).contains("待重出", "2022-11 全市");

        Commanded rerun = run("rerun", "--stale", "--reason", "十月已更正");

        assertThat(rerun.out()).contains("第 5 期", "第 2 版");
        assertThat(run("issues", "--format", "csv").out())
                .doesNotContain("STALE")
                .contains("2022-11,city,5,2,CURRENT");
        assertThat(run("rerun", "--stale", "--reason", "再来").out()).contains("没有需要重出的报告");
    }

    @Test
    @Order(6)
    void aHeldReportWaitsForAnOperatorAndSaysWhoReleasedIt() throws IOException {
        byte[] second = Files.readAllBytes(OCTOBER.resolve("report.pdf"));
        write("甘州区/问题台账（补）.csv", HEADER + "4,雪域商贸有限公司,用电紧张,降本增效,2022-10-15,办理中,\n");
        night("2022-12-03");

        Commanded report = run("report", "--period", "2022-10");

        assertThat(report.exitCode()).as(report.out() + report.err()).isEqualTo(5);
        assertThat(report.out()).contains("暂缓出刊", "多得不像话", "zhuqi release 2022-10");
        assertThat(OCTOBER.resolve("report.pdf")).hasBinaryContent(second);
        assertThat(text(OCTOBER.resolve("held"))).contains("暂缓出刊");
        assertThat(HOME.resolve("outbox/2022-10/city-v3")).doesNotExist();
        assertThat(run("status").out()).contains("暂缓出刊：2022-10 全市");
        assertThat(run("release", "2022-10", "--reason", " ").exitCode()).isEqualTo(2);

        Commanded release = run("release", "2022-10", "--reason", "已与甘州区核对无误", "--operator", "王组织");

        assertThat(release.exitCode()).as(release.out() + release.err()).isLessThanOrEqualTo(1);
        assertThat(text(OCTOBER).replaceAll("\\s", "")).contains("本期由王组织于", "已与甘州区核对无误", "问题台账（补）.csv");
        assertThat(OCTOBER.resolve("held")).doesNotExist();
        assertThat(OCTOBER.resolve("v2/report.pdf")).hasBinaryContent(second);
        assertThat(run("status").out()).doesNotContain("暂缓出刊");
        assertThat(run("release", "2022-10", "--reason", "再放一次").exitCode()).isEqualTo(2);
        assertThat(run("runs").out()).contains("已与甘州区核对无误");
    }

    private static void write(String path, String text) throws IOException {
        Path file = INBOX.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String text(Path folder) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
