package io.zhuqi.cli.tries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.WriteCsv;
import io.zhuqi.policy.search.MeasureSearch;
import io.zhuqi.policy.search.Searchable;
import io.zhuqi.policy.search.Suggestion;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code try suggest}: which measures of a catalogue are the nearest in meaning to each text; a column {@code geography} counts too. */
@Command(name = "suggest")
final class TrySuggest extends TryFiles {
    private static final List<String> TEXT_COLUMNS = List.of("query", "text");

    @Option(names = "--catalogue", paramLabel = "CSV", required = true)
    Path catalogue = Path.of("");

    @Option(names = "--texts", paramLabel = "CSV", required = true)
    Path texts = Path.of("");

    @Option(names = "--top", paramLabel = "N", defaultValue = "5")
    int top = 5;

    @Override
    void tryOut(ControlRoom room) throws IOException {
        List<Searchable> measures = new ArrayList<>();
        CsvTable.read(
                catalogue,
                List.of("id", "title"),
                row -> measures.add(new Searchable(
                        CsvTable.text(row, "id"),
                        CsvTable.text(row, "title"),
                        CsvTable.text(row, "issuer"),
                        CsvTable.text(row, "text"))));
        int[] rows = {0};
        try (MeasureSearch search = new MeasureSearch(measures, room.jobs());
                BufferedWriter writer = Files.newBufferedWriter(out)) {
            WriteCsv csv = new WriteCsv(
                    writer, List.of("row", "id", "expected_id", "found", "status", "scores", "text", "words", "why"));
            CsvTable.read(texts, List.of(), row -> {
                rows[0]++;
                String text = TEXT_COLUMNS.stream()
                        .map(column -> CsvTable.text(row, column))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
                write(csv, row, rows[0], text, search.best(text, CsvTable.text(row, "geography"), Math.max(1, top)));
            });
        }
        say("try.done", Map.of("rows", rows[0], "path", out.toString()));
    }

    private void write(WriteCsv csv, NamedCsvRecord row, int number, String text, List<Suggestion> suggestions) {
        String expected = CsvTable.text(row, "expected_ids");
        csv.row(List.of(
                Integer.toString(number),
                CsvTable.text(row, "id"),
                expected.isEmpty() ? CsvTable.text(row, "expected_id") : expected,
                each(suggestions, ";", Suggestion::id),
                suggestions.isEmpty() ? "NONE" : "SUGGESTED",
                each(suggestions, ";", suggestion -> String.format(Locale.ROOT, "%.3f", suggestion.score())),
                text,
                each(suggestions, " | ", suggestion -> String.join(" ", suggestion.words())),
                suggestions.isEmpty()
                        ? words().say("suggest.none")
                        : words().say(
                                        "suggest.why",
                                        Map.of(
                                                "words",
                                                String.join(
                                                        " ", suggestions.get(0).words())))));
    }

    private static String each(List<Suggestion> suggestions, String between, Function<Suggestion, String> shown) {
        return suggestions.stream().map(shown).collect(Collectors.joining(between));
    }
}
