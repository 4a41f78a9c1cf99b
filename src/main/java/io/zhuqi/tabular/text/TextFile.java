package io.zhuqi.tabular.text;

import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.cell.LazySheet;
import io.zhuqi.tabular.opening.Opening;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** A file that is one text: one sheet, named after the file without its folders and extension. */
public final class TextFile implements TabularFile {
    private final Opening opening;
    private final TextEncoding encoding;
    private final Function<Reader, Iterator<SourceRow>> rows;
    private final List<Reader> open = new ArrayList<>();

    /**
     * Reads nothing yet.
     *
     * @param rows finds the rows in the text, which is closed with the file
     */
    public TextFile(Opening opening, TextEncoding encoding, Function<Reader, Iterator<SourceRow>> rows) {
        this.opening = opening;
        this.encoding = encoding;
        this.rows = rows;
    }

    @Override
    public List<SourceSheet> sheets() {
        return List.of(new LazySheet(0, opening.baseName(), false, hiddenColumns -> {
            Reader text = encoding.reader(opening.file(), opening.deadline());
            open.add(text);
            return rows.apply(text);
        }));
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
}
