package io.zhuqi.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WritePdfTest {
    private static final WritePdf PDF = new WritePdf(new DirectoryJobs(Path.of("jobs")));

    @Test
    void demo() throws IOException {
        for (int i = 0; i < 3; i++) {
            long t = System.nanoTime();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintedPdf printed = PDF.write(Demo.report(), out);
            System.out.println(printed + " " + out.size() + " bytes " + (System.nanoTime() - t) / 1_000_000 + " ms");
            Files.write(Path.of("target/demo-report.pdf"), out.toByteArray());
            assertThat(printed.missing()).isEmpty();
        }
    }
}
