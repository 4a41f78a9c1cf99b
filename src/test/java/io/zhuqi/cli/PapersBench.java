package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** All papers of a month of the sample data, printed by a program that is warm: editions of city and counties, enterprises, notices, booklet. */
class PapersBench {
    private static final Path HOME = TestHome.fresh("papers-bench");

    @Test
    void everyPaperOfAMonth() throws IOException {
        Commanded.run(
                "nightly", "--inbox", Path.of("sample-data/inbox"), "--business-date", "2022-11-30", "--home", HOME);
        report("cold");
        double city = report("warm", "--scope", "city");
        double all = report("all", "--scope", "all");

        Path folder = HOME.resolve("all");
        long bytes = Files.size(HOME.resolve("warm/2022-11/city/report.pdf"));
        try (PDDocument pdf = Loader.loadPDF(
                        HOME.resolve("warm/2022-11/city/report.pdf").toFile());
                Stream<Path> files = Files.walk(folder)) {
            System.out.printf(
                    "city edition, %d pages, %d bytes: %.1f s with measuring; all %d papers: %.1f s with measuring%n",
                    pdf.getNumberOfPages(),
                    bytes,
                    city,
                    files.filter(file -> file.toString().endsWith(".pdf")).count(),
                    all);
        }
    }

    private static double report(String out, String... more) {
        Object[] arguments = Stream.concat(
                        Stream.of("report", "--period", "2022-11", "--home", HOME, "--out", HOME.resolve(out)),
                        Stream.of(more))
                .toArray();
        long start = System.nanoTime();
        Commanded report = Commanded.run(arguments);
        assertThat(report.exitCode()).as(report.err()).isLessThanOrEqualTo(1);
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
