package io.zhuqi.cli.tries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.WriteCsv;
import io.zhuqi.policy.citation.Citation;
import io.zhuqi.policy.citation.CitationFinder;
import io.zhuqi.policy.citation.Document;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code try cite}: which documents of a catalogue are cited in each text. */
@Command(name = "cite")
final class TryCite extends TryFiles {
    private static final String ID = "id";
    private static final String EXPECTED = "expected_id";

    @Option(names = "--catalogue", paramLabel = "CSV", required = true)
    Path catalogue = Path.of("");

    @Option(names = "--texts", paramLabel = "CSV", required = true)
    Path texts = Path.of("");

    @Option(names = "--column", paramLabel = "NAME", defaultValue = "text")
    String column = "text";

    @Override
    void tryOut(ControlRoom room) throws IOException {
        Map<String, Document> documents = CatalogueCsv.read(catalogue);
        CitationFinder finder = new CitationFinder(documents.values(), room.jobs());
        int[] rows = {0};
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            WriteCsv csv = new WriteCsv(
                    writer,
                    List.of(
                            "row",
                            ID,
                            EXPECTED,
                            "found",
                            "status",
                            "statuses",
                            "cited",
                            "ids",
                            "places",
                            "means",
                            "why"));
            CsvTable.read(texts, List.of(column), row -> {
                rows[0]++;
                write(csv, row, rows[0], finder.inRunningText(CsvTable.text(row, column)), documents);
            });
        }
        say("try.done", Map.of("rows", rows[0], "path", out.toString()));
    }

    private void write(
            WriteCsv csv, NamedCsvRecord row, int number, List<Citation> citations, Map<String, Document> documents) {
        csv.row(List.of(
                Integer.toString(number),
                CsvTable.text(row, ID),
                CsvTable.text(row, EXPECTED),
                found(citations),
                status(citations),
                each(citations, citation -> citation.status().name()),
                each(citations, Citation::text),
                each(citations, citation -> String.join(";", citation.policyIds())),
                each(citations, citation -> Integer.toString(citation.start())),
                each(citations, citation -> citation.means().name()),
                each(citations, citation -> why(citation, documents))));
    }

    /** What is found for certain, then what may be meant. */
    private static String found(List<Citation> citations) {
        return Stream.concat(
                        citations.stream().filter(citation -> citation.policyId() != null),
                        citations.stream().filter(citation -> citation.policyId() == null))
                .flatMap(citation -> citation.policyIds().stream())
                .distinct()
                .collect(Collectors.joining(";"));
    }

    /** The best there is; nothing cited is NONE. */
    private static String status(List<Citation> citations) {
        return Stream.of(Citation.Status.FOUND, Citation.Status.AMBIGUOUS, Citation.Status.UNKNOWN)
                .filter(status -> citations.stream().anyMatch(citation -> citation.status() == status))
                .map(Enum::name)
                .findFirst()
                .orElse("NONE");
    }

    private static String each(List<Citation> citations, Function<Citation, String> shown) {
        return citations.stream().map(shown).collect(Collectors.joining(" | "));
    }

    private String why(Citation citation, Map<String, Document> documents) {
        String titles = citation.policyIds().stream()
                .limit(3)
                .map(documents::get)
                .map(document -> document == null ? "" : document.title())
                .collect(Collectors.joining(" / "));
        return words().say(
                        "cite." + citation.status(),
                        Map.of(
                                "cited",
                                citation.text(),
                                "means",
                                words().say("cite." + citation.means()),
                                "count",
                                citation.candidates().size(),
                                "titles",
                                titles));
    }
}
