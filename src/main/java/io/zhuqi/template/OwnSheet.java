package io.zhuqi.template;

import io.zhuqi.tabular.SourceRow;
import java.util.Iterator;

/** A sheet that this program itself adds to the workbooks it sends out, known by its name. Its rows are no data. */
public final class OwnSheet implements RecognisedSheet {
    private final Iterator<SourceRow> rows;

    OwnSheet(Iterator<SourceRow> rows) {
        this.rows = rows;
    }

    /** The rows as they stand; to be walked instead of {@link #rows()}, not beside it. */
    public Iterator<SourceRow> sourceRows() {
        return rows;
    }

    @Override
    public Iterator<RowOutcome> rows() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RowOutcome next() {
                return new IgnoredRow(rows.next().number(), IgnoredRow.Reason.OWN_SHEET);
            }
        };
    }
}
