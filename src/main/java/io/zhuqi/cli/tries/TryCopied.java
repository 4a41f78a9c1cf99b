package io.zhuqi.cli.tries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.WriteCsv;
import io.zhuqi.reconciliation.likeness.CompareTexts;
import io.zhuqi.reconciliation.likeness.CompareTexts.Likeness;
import io.zhuqi.reconciliation.likeness.CopySettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code try copied}: which pairs of texts are copies; the columns of the file are passed through. */
@Command(name = "copied")
final class TryCopied extends TryFiles {
    private static final List<String> TEXTS = List.of("text_a", "text_b");
    private static final int DIGITS = 3;

    @Option(names = "--pairs", paramLabel = "CSV", required = true)
    Path pairs = Path.of("");

    @Override
    void tryOut(ControlRoom room) throws IOException {
        CopySettings settings = CopySettings.of(room);
        int[] rows = {0};
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            Output output = new Output(writer, settings);
            CsvTable.read(pairs, TEXTS, row -> {
                rows[0]++;
                output.write(row);
            });
        }
        say("try.done", Map.of("rows", rows[0], "path", out.toString()));
    }

    /** The file's columns and three more. */
    private final class Output {
        private final BufferedWriter writer;
        private final CopySettings settings;
        private final CompareTexts texts;
        private @Nullable WriteCsv csv;

        Output(BufferedWriter writer, CopySettings settings) {
            this.writer = writer;
            this.settings = settings;
            this.texts = new CompareTexts(settings);
        }

        void write(NamedCsvRecord row) {
            WriteCsv started = csv;
            if (started == null) {
                started = begin(row.getHeader());
                csv = started;
            }
            Likeness likeness = texts.compare(CsvTable.text(row, "text_a"), CsvTable.text(row, "text_b"));
            // Cut, not rounded: what prints as the limit has reached it.
            String similarity = BigDecimal.valueOf(likeness.similarity())
                    .setScale(DIGITS, RoundingMode.DOWN)
                    .toPlainString();
            List<String> fields = row.getHeader().stream()
                    .map(column -> CsvTable.text(row, column))
                    .toList();
            started.row(with(fields, similarity, likeness.copied() ? "yes" : "no", why(likeness, similarity)));
        }

        private WriteCsv begin(List<String> columns) {
            try {
                return new WriteCsv(writer, with(columns, "similarity", "copied", "why"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String why(Likeness likeness, String similarity) {
            return words().say(
                            "copied." + likeness.reason(),
                            Map.of(
                                    "similarity", similarity,
                                    "limit", String.valueOf(settings.similarity()),
                                    "first", likeness.first(),
                                    "second", likeness.second(),
                                    "minimum", settings.minimum()));
        }
    }

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
