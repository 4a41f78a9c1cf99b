package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A night that is killed and run again ends as if it had never been killed. */
class KilledNightTest {
    private static final Path INBOX = Path.of("sample-data", "inbox");
    private static final String DAY = "2022-11-22";

    private static final Path folder = TestHome.fresh("killed-night");

    @BeforeAll
    static void anUndisturbedNight() {
        Commanded night = night(folder.resolve("undisturbed"));
        assertThat(night.exitCode()).as(night.err()).isEqualTo(1);
    }

    @Test
    void killedWhileFilesAreRead() throws IOException, InterruptedException {
        killAndCompare("正在读取", 400);
    }

    @Test
    void killedWhileItReconciles() throws IOException, InterruptedException {
        killAndCompare("正在核对", 200);
    }

    /** Kills the process so many milliseconds after it began a step. */
    private static void killAndCompare(String step, long delay) throws IOException, InterruptedException {
        Path home = folder.resolve(Integer.toHexString(step.hashCode()));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.zhuqi.Zhuqi",
                        "nightly",
                        "--home=" + home,
                        "--inbox=" + INBOX,
                        "--business-date=" + DAY,
                        "--received=" + DAY)
                .redirectErrorStream(true)
                .start();
        waitFor(process, step);
        assertThat(process.waitFor(delay, TimeUnit.MILLISECONDS))
                .as("the night was over before it could be killed")
                .isFalse();
        process.destroyForcibly().waitFor();

        Commanded night = night(home);

        assertThat(night.exitCode()).as(night.err()).isLessThanOrEqualTo(1);
        assertThat(Files.readString(figures(home))).isEqualTo(Files.readString(figures(folder.resolve("undisturbed"))));
        assertThat(Commanded.run("quarantine", "--home", home, "--format", "csv")
                        .out())
                .isEqualTo(Commanded.run("quarantine", "--home", folder.resolve("undisturbed"), "--format", "csv")
                        .out());
        assertThat(Commanded.run("runs", "--home", home).out()).contains("中途死掉");
    }

    private static void waitFor(Process process, String step) throws IOException {
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                if (line.contains(step)) {
                    return;
                }
            }
        }
        throw new AssertionError("the step never began: " + said);
    }

    private static Commanded night(Path home) {
        Commanded night =
                Commanded.run("nightly", "--home", home, "--inbox", INBOX, "--business-date", DAY, "--received", DAY);
        Commanded report = Commanded.run(
                "report", "--home", home, "--period", "2022-11", "--business-date", DAY, "--knowledge-date", DAY);
        assertThat(report.exitCode()).as(report.err()).isLessThanOrEqualTo(1);
        return night;
    }

    private static Path figures(Path home) {
        return home.resolve("reports/2022-11/city/figures.json");
    }
}
