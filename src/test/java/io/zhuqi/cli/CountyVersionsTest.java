package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A county's edition has versions of its own, and only what touches the county makes one. */
class CountyVersionsTest {
    private static final Path HOME = TestHome.fresh("county-versions");
    private static final Path JOBS = HOME.resolveSibling("county-versions-jobs");
    private static final Path INBOX = HOME.resolve("inbox");
    private static final Path COUNTY = HOME.resolve("reports/2022-10/county-620702");
    private static final String LEDGER = "甘州区/问题台账.csv";
    private static final String HEADER = "问题编号,企业名称,问题描述,问题类别,提出日期,办理状态,办结日期\n";
    private static final String FIRST = "1,绿源种业有限公司,缺少流动资金,贷款融资,2022-10-08,办理中,\n";

    @Test
    void aCorrectedRowMakesASecondVersionOfItsCountyOnly() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("jobs"), JOBS);
        Files.writeString(JOBS.resolve("gate.yml"), "bounds: []\n");
        write("企业名册.csv", """
                统一社会信用代码,企业名称,所属县区,行业
                91620702581156176Q,绿源种业有限公司,甘州区,农业
                916207237569200182,雪域商贸有限公司,临泽县,批发业
                """);
        write(LEDGER, HEADER + FIRST + "2,绿源种业有限公司,招工困难,引才用工,2022-10-09,办理中,\n");
        write("临泽县/问题台账.csv", HEADER + "1,雪域商贸有限公司,销路不畅,其他,2022-10-12,办理中,\n");
        night("2022-11-30");
        report("county:620702");
        report("county:620723");
        byte[] first = Files.readAllBytes(COUNTY.resolve("report.pdf"));

        write(LEDGER, HEADER + FIRST + "2,绿源种业有限公司,招工困难,引才用工,2022-10-09,已办结,2022-10-20\n");
        night("2022-12-02");

        assertThat(report("county:620723").out()).contains("照旧有效");
        assertThat(report("county:620702").out()).contains("第 2 版");
        try (PDDocument pdf = Loader.loadPDF(COUNTY.resolve("report.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.indexOf("更正说明")).isBetween(0, 400);
            assertThat(text.replaceAll("\\s", "")).contains(LEDGER);
        }
        assertThat(COUNTY.resolve("v1/report.pdf")).hasBinaryContent(first);
        Commanded diff = run("diff", "2022-10", "--scope", "county:620702");
        assertThat(diff.exitCode()).as(diff.err()).isZero();
        assertThat(diff.out()).contains("甘州区", "招工困难：0 → 1");
        assertThat(run("issues").out().lines())
                .filteredOn(line -> line.contains("甘州区") && line.contains("第 2 版") && line.contains("现行"))
                .hasSize(1);
    }

    private static Commanded report(String scope) {
        Commanded report = run("report", "--period", "2022-10", "--scope", scope);
        assertThat(report.exitCode()).as(report.out() + report.err()).isLessThanOrEqualTo(1);
        return report;
    }

    private static void night(String day) {
        Commanded night = run("nightly", "--inbox", INBOX, "--business-date", day, "--received", day);
        assertThat(night.exitCode()).as(night.out() + night.err()).isLessThanOrEqualTo(1);
    }

    private static Commanded run(String verb, Object... more) {
        Object[] arguments = new Object[more.length + 5];
        arguments[0] = verb;
        arguments[1] = "--home";
        arguments[2] = HOME;
        arguments[3] = "--jobs";
        arguments[4] = JOBS;
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Commanded.run(arguments);
    }

    private static void write(String path, String text) throws IOException {
        Path file = INBOX.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
