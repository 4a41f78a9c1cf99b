package io.zhuqi.sample.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sheet being written from top to bottom. */
interface Grid {
    /** What a row looks like. */
    enum Look {
        TITLE,
        NOTE,
        HEADER,
        DATA,
        TOTAL,
        FOOT
    }

    /** Appends a row of Strings, BigDecimals, LocalDates, errors and nulls; gives back its number, 1 for the first. */
    int append(List<? extends @Nullable Object> cells, Look look, boolean hidden);

    /** Merges cells: rows from 1, columns from 0, all inclusive; a single cell is left alone. */
    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn);

    /** Sets the widths (in characters) and keeps the rows down to the header in view. */
    void arrange(List<Integer> widths, int headerRow);
}
