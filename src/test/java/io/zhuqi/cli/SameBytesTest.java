package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The same dates give the same bytes, whatever the machine is set to: two programs of their own, each with its own seeds. */
class SameBytesTest {
    private static final Path HOME = TestHome.fresh("same-bytes");
    private static final Path JOBS = HOME.resolve("own-jobs");
    private static final Path LEDGER = HOME.resolve("inbox/甘州区/问题台账.csv");

    @Test
    void localeTimeZoneAndCharsetOfTheMachineChangeNoByte() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("jobs"), JOBS);
        Files.writeString(JOBS.resolve("gate.yml"), "bounds: []\n");
        Files.createDirectories(LEDGER.getParent());
        Files.writeString(LEDGER, """
                问题编号,企业名称,问题描述,问题类别,提出日期,办理状态,办结日期
                1,绿源种业有限公司,缺少流动资金,贷款融资,2022-10-08,办理中,
                2,绿源种业有限公司,招工困难,引才用工,2022-10-09,已办结,2022-10-20
                """);
        Commanded night = Commanded.run(
                "nightly",
                "--inbox",
                HOME.resolve("inbox"),
                "--business-date",
                "2022-10-31",
                "--received",
                "2022-10-31",
                "--home",
                HOME,
                "--jobs",
                JOBS);
        assertThat(night.exitCode()).as(night.err()).isLessThanOrEqualTo(1);

        Path one = report("one", "zh", "CN", "Asia/Shanghai", "GB18030");
        Path other = report("other", "tr", "TR", "America/St_Johns", "ISO-8859-9");

        List<Path> files = files(one);
        Path city = Path.of("2022-10", "city");
        assertThat(files)
                .contains(city.resolve("report.pdf"), city.resolve("report.xlsx"), city.resolve("figures.json"));
        assertThat(files(other)).isEqualTo(files);
        for (Path file : files) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
    }

    private static Path report(String name, String language, String country, String zone, String charset)
            throws IOException, InterruptedException {
        Path out = HOME.resolve(name);
        Path log = HOME.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + charset,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.zhuqi.Zhuqi"));
        command.addAll(List.of(
                "report",
                "--period",
                "2022-10",
                "--business-date",
                "2022-10-31",
                "--knowledge-date",
                "2022-10-31",
                "--out",
                out.toString(),
                "--home",
                HOME.toString(),
                "--jobs",
                JOBS.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as("see %s", log).isLessThanOrEqualTo(1);
        return out;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}
