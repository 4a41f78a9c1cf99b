package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A layout that loses text: nothing goes out, the exit code says so, and no release lets it go. */
class BrokenRenderingTest {
    private static final Path HOME = TestHome.fresh("broken-rendering");
    private static final Path JOBS = HOME.resolve("own-jobs");
    private static final Path OUT = HOME.resolve("out");
    private static final String TEXT = "<![CDATA[$F{text}]]>";

    @Test
    void whatAPrintedPaperLosesHoldsIt() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("jobs"), JOBS);
        Files.writeString(JOBS.resolve("gate.yml"), "bounds: []\n");
        Path inbox = HOME.resolve("inbox");
        Files.createDirectories(inbox.resolve("甘州区"));
        Files.writeString(
                inbox.resolve("甘州区/一.csv"),
                "问题编号,企业名称,问题描述,问题类别,提出日期,办理时限,办理状态,办结日期\n1,绿源种业有限公司,缺少流动资金,贷款融资,2022-08-08,2022-08-20,办理中,\n");
        Commanded night = run("nightly", "--inbox", inbox, "--business-date", "2022-10-29", "--received", "2022-10-29");
        assertThat(night.exitCode()).as(night.err()).isLessThanOrEqualTo(1);
        Path layout = JOBS.resolve("reports/layouts/report.jrxml");
        String whole = Files.readString(layout);
        Files.writeString(layout, whole.replace(TEXT, "<![CDATA[\"\"]]>"));

        Commanded edition = report();
        assertThat(edition.exitCode()).as(edition.out() + edition.err()).isEqualTo(5);
        assertThat(edition.out()).contains("报告与数据不符", "report.pdf 里没有");
        assertThat(OUT.resolve("2022-10/city/report.pdf")).doesNotExist();
        assertThat(OUT.resolve("2022-10/city/held/report.pdf")).exists();
        assertThat(run("release", "2022-10", "--reason", "不可").exitCode()).isEqualTo(5);
        assertThat(OUT.resolve("2022-10/city/report.pdf")).doesNotExist();

        Commanded booklet = report("--paper", "catalogue");
        assertThat(booklet.exitCode()).as(booklet.out() + booklet.err()).isEqualTo(5);
        assertThat(booklet.out()).contains("catalogue.pdf 里没有");
        assertThat(OUT.resolve("2022-10/catalogue/catalogue.pdf")).doesNotExist();
        assertThat(OUT.resolve("2022-10/catalogue/held/catalogue.pdf")).exists();

        Files.writeString(layout, whole);
        assertThat(report("--paper", "catalogue").exitCode()).isLessThanOrEqualTo(1);
        assertThat(OUT.resolve("2022-10/catalogue/catalogue.pdf")).exists();
        assertThat(OUT.resolve("2022-10/catalogue/held")).doesNotExist();
    }

    private static Commanded report(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "report", "--period", "2022-10", "--business-date", "2022-10-31", "--knowledge-date", "2022-10-29"));
        arguments.addAll(List.of("--out", OUT));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray());
    }

    private static Commanded run(Object... arguments) {
        return Commanded.with(List.of("--home", HOME, "--jobs", JOBS), arguments);
    }
}
