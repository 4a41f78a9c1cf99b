package io.zhuqi.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * Reads a file's rows in a thread of its own, a little ahead of whoever walks them: while one core parses, another judges and stores. What
 * is read ahead is bounded, so that a reader waits for a slow taker. Everything else is as the file itself gives it.
 */
public final class ReadAhead implements TabularFile {
    private final TabularFile file;
    private final List<RowsAhead> begun = Collections.synchronizedList(new ArrayList<>());

    public ReadAhead(TabularFile file) {
        this.file = file;
    }

    @Override
    public List<SourceSheet> sheets() {
        return file.sheets().stream().<SourceSheet>map(Sheet::new).toList();
    }

    /** Stops reading, wherever it is, and closes the file. */
    @Override
    public void close() {
        begun.forEach(RowsAhead::stop);
        file.close();
    }

    private final class Sheet extends ForwardingSheet {
        private final SourceSheet sheet;

        Sheet(SourceSheet sheet) {
            super(sheet);
            this.sheet = sheet;
        }

        @Override
        public Iterator<SourceRow> rows() {
            RowsAhead rows = new RowsAhead(sheet);
            begun.add(rows);
            rows.start();
            return rows;
        }
    }
}
