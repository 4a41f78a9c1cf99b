package io.zhuqi.tabular;

import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Delimited text: one sheet, named after the file without its folders and extension. */
final class CsvFile implements TabularFile {
    private final Path file;
    private final String name;
    private final CsvEncoding encoding;
    private final CsvDelimiter delimiter;
    private final TabularLimits limits;
    private final List<Reader> open = new ArrayList<>();

    private CsvFile(Path file, String name, CsvEncoding encoding, CsvDelimiter delimiter, TabularLimits limits) {
        this.file = file;
        this.name = name;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    static CsvFile open(Path file, String name, boolean mustHaveColumns, TabularLimits limits)
            throws IOException, UnreadableFile {
        CsvEncoding encoding = CsvEncoding.of(file);
        CsvDelimiter delimiter;
        try (Reader text = encoding.reader(file)) {
            delimiter = CsvDelimiter.of(text);
        }
        if (mustHaveColumns && !delimiter.found()) {
            throw new UnreadableFile(Reason.MISNAMED_TEXT, "plain text without columns, no workbook");
        }
        return new CsvFile(file, baseName(name), encoding, delimiter, limits);
    }

    private static String baseName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
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
            return name;
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public Iterator<SourceRow> rows() {
            try {
                Reader text = encoding.reader(file);
                open.add(text);
                return new CsvRows(text, delimiter, limits);
            } catch (IOException | RuntimeException failure) {
                throw new UncheckedUnreadable(Unreadable.from(failure));
            }
        }
    }
}
