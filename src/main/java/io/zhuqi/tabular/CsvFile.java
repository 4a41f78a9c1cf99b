package io.zhuqi.tabular;

import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Delimited text: one sheet, named after the file without its folders and extension. */
final class CsvFile implements TabularFile {
    private final Opening opening;
    private final CsvEncoding encoding;
    private final CsvDelimiter delimiter;
    private final List<Reader> open = new ArrayList<>();

    private CsvFile(Opening opening, CsvEncoding encoding, CsvDelimiter delimiter) {
        this.opening = opening;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    static CsvFile open(Opening opening, boolean mustHaveColumns) throws IOException, UnreadableFile {
        CsvEncoding encoding = CsvEncoding.of(opening.file(), opening.deadline());
        CsvDelimiter delimiter;
        try (Reader text = encoding.reader(opening.file(), opening.deadline())) {
            delimiter = CsvDelimiter.of(text);
        }
        if (mustHaveColumns && !delimiter.found()) {
            throw new UnreadableFile(Reason.MISNAMED_TEXT, "plain text without columns, no workbook");
        }
        return new CsvFile(opening, encoding, delimiter);
    }

    @Override
    public List<SourceSheet> sheets() {
        return List.of(new Sheet());
    }

    @Override
    public void close() {
        try {
            for (Reader reader : open) {
                reader.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Sheet implements SourceSheet {
        @Override
        public int index() {
            return 0;
        }

        @Override
        public String name() {
            return opening.baseName();
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public Iterator<SourceRow> rows() {
            try {
                Reader text = encoding.reader(opening.file(), opening.deadline());
                open.add(text);
                return new CsvRows(text, delimiter, opening.limits());
            } catch (IOException | RuntimeException failure) {
                throw new UncheckedUnreadable(Unreadable.from(failure));
            }
        }
    }
}
