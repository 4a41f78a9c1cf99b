package io.zhuqi.tabular;

import java.util.Iterator;

/** One sheet of a file; a CSV is one sheet named after the file. Rows are streamed and can be walked once. */
public interface SourceSheet {
    /** 0-based position in the workbook. */
    int index();

    String name();

    /** Whether the sheet is hidden (it is read all the same). */
    boolean hidden();

    /**
     * Whether a column is hidden (it is read all the same); known from the first row on.
     *
     * @param column 0-based
     */
    default boolean columnHidden(int column) {
        return false;
    }

    /**
     * The rows in order, empty ones left out.
     *
     * @throws UncheckedUnreadable while walking, when the file turns out to be damaged
     */
    Iterator<SourceRow> rows();
}
