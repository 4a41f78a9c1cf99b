package io.zhuqi.cli.tries;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuqi.operations.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A CSV file (UTF-8, with or without byte order mark, first line the header) read by the names of its columns. */
final class CsvTable {
    private CsvTable() {}

    /**
     * Hands over one row after another; columns that nobody asks for are tolerated.
     *
     * @param required columns that must be there
     * @throws WrongUse when the file is not there, or lacks a required column
     */
    static void read(Path file, List<String> required, Consumer<NamedCsvRecord> row) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("error.no-file", Map.of("file", file.toString()));
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            boolean first = true;
            for (NamedCsvRecord line : csv) {
                if (first) {
                    need(file, required, line.getHeader());
                    first = false;
                }
                row.accept(line);
            }
        }
    }

    private static void need(Path file, List<String> required, List<String> header) {
        List<String> missing =
                required.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new WrongUse(
                    "error.no-column", Map.of("file", file.toString(), "columns", String.join(", ", missing)));
        }
    }

    /** The column's text; empty where the file has no such column. */
    static String text(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }
}
