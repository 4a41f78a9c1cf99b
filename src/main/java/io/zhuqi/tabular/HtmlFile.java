package io.zhuqi.tabular;

import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A web page saved or exported under the name of a workbook: all rows of all its tables, one below the other, as one sheet named after
 * the file. Nothing that it points to is fetched and no script is run.
 */
final class HtmlFile implements TabularFile {
    private final Opening opening;
    private final CsvEncoding encoding;
    private final List<HtmlRows> open = new ArrayList<>();

    private HtmlFile(Opening opening, CsvEncoding encoding) {
        this.opening = opening;
        this.encoding = encoding;
    }

    static HtmlFile open(Opening opening) throws IOException, UnreadableFile {
        HtmlFile page = new HtmlFile(opening, CsvEncoding.of(opening.file(), opening.deadline()));
        try (HtmlRows first = page.begin()) {
            if (!first.hasNext()) {
                throw new UnreadableFile(Reason.NOT_A_TABLE, "a web page without a table");
            }
        } catch (UncheckedUnreadable failure) {
            throw failure.file();
        }
        return page;
    }

    private HtmlRows begin() throws IOException {
        Reader text = encoding.reader(opening.file(), opening.deadline());
        return new HtmlRows(text, new CellMaker(false, opening.limits()), opening.limits());
    }

    @Override
    public List<SourceSheet> sheets() {
        return List.of(new Sheet());
    }

    @Override
    public void close() {
        open.forEach(HtmlRows::close);
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
                HtmlRows rows = begin();
                open.add(rows);
                return rows;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
