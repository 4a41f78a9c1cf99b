package io.zhuqi.pipeline;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reading the workbook with pandas and openpyxl, and nothing else; only where both are installed. */
final class BenchPandas {
    private BenchPandas() {}

    static Optional<BenchTable.Cost> read(Path file) throws Exception {
        if (run("import pandas, openpyxl") != 0) {
            return Optional.empty();
        }
        return Optional.of(BenchTable.measured(() -> {
            if (run("import pandas; pandas.read_excel(r'" + file + "', engine='openpyxl')") != 0) {
                throw new IllegalStateException("pandas could not read " + file);
            }
        }));
    }

    private static int run(String script) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of("python3", "-c", script))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noPython) {
            return -1;
        }
    }
}
