package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A number that is shown otherwise than it was measured holds the report, in the internal edition and in the one for wide circulation. */
class BrokenFiguresTest {
    private static final Path HOME = TestHome.fresh("broken-figures");
    private static final Path JOBS = HOME.resolve("own-jobs");
    private static final Path OUT = HOME.resolve("out");

    @BeforeAll
    static void elevenProblems() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("jobs"), JOBS);
        Files.writeString(JOBS.resolve("gate.yml"), "bounds: []\n");
        Path folder = HOME.resolve("inbox/甘州区");
        Files.createDirectories(folder);
        StringBuilder rows = new StringBuilder("问题编号,企业名称,问题描述,问题类别,提出日期,办理时限,办理状态,办结日期\n");
        for (int number = 11; number <= 21; number++) {
            rows.append(number).append(",绿源种业有限公司,缺少流动资金,贷款融资,2022-08-08,2022-08-20,办理中,\n");
        }
        Files.writeString(folder.resolve("一.csv"), rows);
        Commanded night = run(
                "nightly",
                "--inbox",
                HOME.resolve("inbox"),
                "--business-date",
                "2022-10-29",
                "--received",
                "2022-10-29");
        assertThat(night.exitCode()).as(night.err()).isLessThanOrEqualTo(1);
    }

    @Test
    void aTableThatCountsOtherwiseThanTheIndicatorHoldsTheReport() throws IOException {
        Path table = JOBS.resolve("reports/tables/problems-by-category.sql");
        String whole = Files.readString(table);
        Files.writeString(
                table,
                whole.replace("as optional, collected, month", "as optional, collected + 1 as collected, month"));

        Commanded held = report("counted");

        assertThat(held.exitCode()).as(held.out() + held.err()).isEqualTo(5);
        assertThat(held.out()).contains("“问题类别统计”累计收集 · 贷款融资印的是“12”，figures.json 里是“11”");
        assertThat(OUT.resolve("counted/2022-10/city/report.pdf")).doesNotExist();
        assertThat(OUT.resolve("counted/2022-10/city/held/report.pdf")).exists();
        Files.writeString(table, whole);
        assertThat(report("counted").exitCode()).isLessThanOrEqualTo(1);
    }

    /** Whoever masks a column of numbers as if they were names masks figures. */
    @Test
    void aFigureThatTheWideEditionMasksHoldsBoth() throws IOException {
        Path privacy = JOBS.resolve("privacy.yml");
        String whole = Files.readString(privacy);
        Files.writeString(privacy, whole.replace("persons: [", "persons: [problems.problem_no, "));

        Commanded held = report("wide", "--edition", "wide");

        assertThat(held.exitCode()).as(held.out() + held.err()).isEqualTo(5);
        assertThat(held.out()).contains("figures.json 里是“11");
        assertThat(OUT.resolve("wide/2022-10/city/report.pdf")).doesNotExist();
        assertThat(OUT.resolve("wide/2022-10/city/wide/report.pdf")).doesNotExist();
        assertThat(OUT.resolve("wide/2022-10/city/held/report.pdf")).exists();
        Files.writeString(privacy, whole);
        assertThat(report("wide", "--edition", "wide").exitCode()).isLessThanOrEqualTo(1);
        assertThat(OUT.resolve("wide/2022-10/city/wide/report.pdf")).exists();
    }

    private static Commanded report(String out, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("report", "--period", "2022-10", "--out", OUT.resolve(out)));
        arguments.addAll(List.of("--business-date", "2022-10-31", "--knowledge-date", "2022-10-29"));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray());
    }

    private static Commanded run(Object... arguments) {
        return Commanded.with(List.of("--home", HOME, "--jobs", JOBS), arguments);
    }
}
