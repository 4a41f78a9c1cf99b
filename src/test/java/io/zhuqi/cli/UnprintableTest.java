package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A character that no face has: no harm where there is none, a warning in a text, a held report in a name. */
class UnprintableTest {
    private static final Path HOME = TestHome.fresh("unprintable");
    private static final Path JOBS = HOME.resolve("own-jobs");
    private static final Path INBOX = HOME.resolve("inbox");
    private static final String RARE = "\uD869\uDED6";
    private static final String HEADER = "问题编号,企业名称,问题描述,问题类别,提出日期,办理时限,办理状态,办结日期,责任单位\n";

    @Test
    void inATextItIsWarnedOfInANameItHolds() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("jobs"), JOBS);
        Files.writeString(JOBS.resolve("gate.yml"), "bounds: []\n");
        write("甘州区/一.csv", HEADER + "1,绿源种业有限公司,缺少流动资金,贷款融资,2022-08-08,2022-08-20,办理中,,市水务局\n");
        night("2022-10-29");
        assertThat(report("2022-10-29").out()).contains("已出具").doesNotContain("〓");

        write("甘州区/二.csv", HEADER + "2,绿源种业有限公司,缺少" + RARE + "设备,其他,2022-08-09,2022-08-21,办理中,,市工信局\n");
        night("2022-10-30");
        Commanded warned = report("2022-10-30");
        assertThat(warned.exitCode()).as(warned.out() + warned.err()).isLessThanOrEqualTo(1);
        assertThat(warned.out()).contains("以〓代替", "U+2A6D6", "甘州区/二.csv", "第2行第3列");

        write("甘州区/三.csv", HEADER + "3," + RARE + "源种业有限公司,招工困难,引才用工,2022-08-10,2022-08-22,办理中,,市人社局\n");
        night("2022-10-31");
        Commanded held = report("2022-10-31");
        assertThat(held.exitCode()).as(held.out() + held.err()).isEqualTo(5);
        assertThat(held.out() + held.err()).contains("企业名称“" + RARE + "源种业有限公司”", "甘州区/三.csv", "第2行第2列");

        run("release", "2022-10", "--reason", "字没有错");
        assertThat(report("2022-10-31").exitCode()).isLessThanOrEqualTo(1);

        notices();
    }

    /** Of the papers that are printed together the one with the name is held, the others lie where they belong. */
    private static void notices() throws IOException {
        Path folder = HOME.resolve("out/2022-10/notices");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("市人社局.pdf"), "from an earlier printing");
        Commanded notices = report("2022-10-31", "--paper", "notices", "--out", HOME.resolve("out"));

        assertThat(notices.exitCode()).as(notices.out() + notices.err()).isEqualTo(5);
        assertThat(notices.out())
                .contains("企业名称“" + RARE + "源种业有限公司”", "held/市人社局.pdf", "自行取用", "请留意", "notices/市工信局.pdf")
                .doesNotContain("市水务局.pdf", "release");
        assertThat(names(folder)).containsExactly("held", "市工信局.pdf", "市水务局.pdf");
        assertThat(names(folder.resolve("held"))).containsExactly("市人社局.pdf");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void night(String day) {
        Commanded night = run("nightly", "--inbox", INBOX, "--business-date", day, "--received", day);
        assertThat(night.exitCode()).as(night.err()).isLessThanOrEqualTo(1);
    }

    private static Commanded report(String day, Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("report", "--period", "2022-10", "--business-date", "2022-10-31", "--knowledge-date", day));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray());
    }

    private static Commanded run(Object... arguments) {
        return Commanded.with(List.of("--home", HOME, "--jobs", JOBS), arguments);
    }

    private static void write(String path, String text) throws IOException {
        Path file = INBOX.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
