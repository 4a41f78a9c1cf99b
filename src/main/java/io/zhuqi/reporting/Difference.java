package io.zhuqi.reporting;

/**
 * Something that a rendering does not show as the report model has it.
 *
 * @param medium the rendering, by its file name
 * @param table what it is about: a table's title, or the beginning of a text
 * @param kind of difference
 * @param detail the row or column that it is in; empty when it is none in particular
 * @param expected as the model has it
 * @param found as the rendering has it; empty for nothing
 */
public record Difference(String medium, String table, Kind kind, String detail, String expected, String found) {
    /** What differs. */
    public enum Kind {
        /** The whole block is not there. */
        ABSENT,
        /** The number of rows. */
        ROWS,
        /** One row. */
        ROW,
        /** The sum of a column. */
        SUM,
        /** The totals row: missing, wrong or there more than once. */
        TOTAL,
        /** What is written in the drawing of a chart. */
        MARKS,
        /** One cell of a workbook. */
        CELL,
        /** A figure that is shown otherwise than it was measured. */
        FIGURE
    }
}
