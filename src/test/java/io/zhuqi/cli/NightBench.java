package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What each step of a night takes over the sample, and over samples of 10 and (with {@code -Dbench.times=100}) 100 times as many officials:
 * rows read, seconds by step, the slowest rules.
 */
@Tag("bench")
class NightBench {
    private static final int OFFICIALS = 103;
    private static final int TIMES = Integer.getInteger("bench.times", 10);

    @Test
    void everyStepGrowsWithTheRows() {
        Path folder = TestHome.fresh("night-bench");
        for (int times = 1; times <= TIMES; times *= 10) {
            Path inbox = folder.resolve("inbox-" + times);
            assertThat(Commanded.run("sample", "--out", inbox, "--officials", OFFICIALS * times)
                            .exitCode())
                    .isZero();
            Path home = folder.resolve("home-" + times);
            Steps steps = new Steps();
            StringWriter said = new StringWriter();
            int exit = CommandLineMain.run(
                    new PrintWriter(said) {
                        @Override
                        public void print(String text) {
                            steps.begins(text);
                            super.print(text);
                        }
                    },
                    new PrintWriter(said, true),
                    new String[] {
                        "nightly",
                        "--inbox",
                        inbox.toString(),
                        "--home",
                        home.toString(),
                        "--business-date",
                        "2022-11-22",
                        "--received",
                        "2022-11-30",
                        "--locale",
                        "en"
                    });
            steps.begins("");
            assertThat(exit).as(said.toString()).isLessThanOrEqualTo(1);
            System.out.printf("%d times the officials: %s%n", times, steps);
            Commanded.run("status", "--home", home, "--locale", "en")
                    .out()
                    .lines()
                    .filter(line -> line.contains("rows") || line.contains("slow"))
                    .forEach(System.out::println);
        }
    }

    private static final class Steps {
        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private String step = "start";
        private long since = System.nanoTime();

        void begins(String text) {
            long now = System.nanoTime();
            seconds.merge(step, (now - since) / 1e9, Double::sum);
            since = now;
            step = text.strip();
        }

        @Override
        public String toString() {
            StringBuilder line = new StringBuilder();
            seconds.forEach((name, took) -> {
                if (name.endsWith("\u2026") || name.endsWith("...")) {
                    line.append(String.format(Locale.ROOT, "%s %.1f s; ", name, took));
                }
            });
            return line.toString();
        }
    }
}
