package io.zhuqi.cli.tries;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.WriteCsv;
import io.zhuqi.vocabulary.CodeReading;
import io.zhuqi.vocabulary.CreditCode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code try code}: what is each text that should be a credit code. */
@Command(name = "code")
final class TryCode extends TryFiles {
    @Option(names = "--codes", paramLabel = "CSV", required = true)
    Path codes = Path.of("");

    @Option(names = "--column", paramLabel = "NAME", defaultValue = "code")
    String column = "code";

    @Override
    void tryOut(ControlRoom room) throws IOException {
        int[] rows = {0};
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            WriteCsv csv = new WriteCsv(writer, List.of("code", "class", "suggestion", "remarks", "why"));
            CsvTable.read(codes, List.of(column), row -> {
                rows[0]++;
                write(csv, CsvTable.text(row, column));
            });
        }
        say("try.done", Map.of("rows", rows[0], "path", out.toString()));
    }

    private void write(WriteCsv csv, String text) {
        CodeReading reading = CodeReading.of(text);
        csv.row(List.of(
                text,
                reading.form().name(),
                reading.suggestion().map(CreditCode::value).orElse(""),
                reading.remarks().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                words().say("code." + reading.form())));
    }
}
