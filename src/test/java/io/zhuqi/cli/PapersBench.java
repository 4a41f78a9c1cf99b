package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/**
 * Everything that a month prints, by one program: the editions of city and counties with their workbooks, read again, a page for each
 * enterprise, the notices and the booklet. The first time cold, then the same work once more into another folder.
 */
class PapersBench {
    private static final Path HOME = TestHome.fresh("papers-bench");
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Test
    void everyPaperOfAMonth() throws IOException {
        Commanded.run(
                "nightly", "--inbox", Path.of("sample-data/inbox"), "--business-date", "2022-11-30", "--home", HOME);
        String cold = report("cold");
        String warm = report("warm");
        Path month = HOME.resolve("warm/2022-11");
        System.out.printf(
                "city edition of %d pages, %d bytes, %d county editions, %d pages of enterprises, %d notices, booklet;"
                        + " cold %s, warm %s, %d cores%n",
                pages(month.resolve("city/report.pdf")),
                Files.size(month.resolve("city/report.pdf")),
                papers(month, "county-[0-9]+/report.pdf"),
                papers(month, "enterprises/.*"),
                papers(month, "notices/.*"),
                cold,
                warm,
                Runtime.getRuntime().availableProcessors());
        System.out.println(
                Commanded.run("runs", "--limit", "10", "--home", HOME).out());
    }

    private static int pages(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return pdf.getNumberOfPages();
        }
    }

    private static long papers(Path month, String path) throws IOException {
        try (Stream<Path> files = Files.walk(month)) {
            return files.map(file -> month.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.matches(path) && file.endsWith(".pdf"))
                    .count();
        }
    }

    /** How long it took, and of that the processor time of this process, which others who use the machine do not change much. */
    private static String report(String out) {
        long start = System.nanoTime();
        long before = PROCESS.getProcessCpuTime();
        Commanded report = Commanded.run(
                "report", "--period", "2022-11", "--scope", "all", "--home", HOME, "--out", HOME.resolve(out));
        assertThat(report.exitCode()).as(report.err()).isLessThanOrEqualTo(1);
        return "%.1f s (processor %.1f s)"
                .formatted(seconds(System.nanoTime() - start), seconds(PROCESS.getProcessCpuTime() - before));
    }

    private static double seconds(long nanos) {
        return Duration.ofNanos(nanos).toMillis() / 1000.0;
    }
}
