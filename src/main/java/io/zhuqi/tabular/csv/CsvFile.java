package io.zhuqi.tabular.csv;

import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.opening.Opening;
import io.zhuqi.tabular.text.TextEncoding;
import io.zhuqi.tabular.text.TextFile;
import java.io.IOException;
import java.io.Reader;

/** Delimited text. */
public final class CsvFile {
    private CsvFile() {}

    /** Finds the encoding and the delimiter; with {@code mustHaveColumns} a text without a delimiter is refused. */
    public static TabularFile open(Opening opening, boolean mustHaveColumns) throws IOException, UnreadableFile {
        TextEncoding encoding = TextEncoding.of(opening.file(), opening.deadline());
        CsvDelimiter delimiter;
        try (Reader text = encoding.reader(opening.file(), opening.deadline())) {
            delimiter = CsvDelimiter.of(text);
        }
        if (mustHaveColumns && !delimiter.found()) {
            throw new UnreadableFile(Reason.MISNAMED_TEXT, "plain text without columns, no workbook");
        }
        return new TextFile(opening, encoding, text -> new CsvRows(text, delimiter, opening.limits()));
    }
}
