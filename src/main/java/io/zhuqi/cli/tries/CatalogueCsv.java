package io.zhuqi.cli.tries;

import io.zhuqi.policy.citation.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A policy catalogue as CSV: {@code id, title}, and where known {@code doc_no, date}. A column of issuers is not read: such lists put kinds of law there. */
final class CatalogueCsv {
    private static final Pattern YEAR = Pattern.compile("^\\s*((?:19|20)\\d\\d)\\b.*");

    private CatalogueCsv() {}

    /** Documents by id, in the order of the file; of rows with one id the first counts. */
    static Map<String, Document> read(Path file) throws IOException {
        Map<String, Document> documents = new LinkedHashMap<>();
        CsvTable.read(file, List.of("id", "title"), row -> {
            String number = CsvTable.text(row, "doc_no");
            documents.putIfAbsent(
                    CsvTable.text(row, "id"),
                    new Document(
                            CsvTable.text(row, "id"),
                            number.isBlank() ? null : number,
                            CsvTable.text(row, "title"),
                            null,
                            year(CsvTable.text(row, "date"))));
        });
        return documents;
    }

    private static @Nullable Integer year(String date) {
        Matcher year = YEAR.matcher(date);
        return year.matches() ? Integer.valueOf(year.group(1)) : null;
    }
}
