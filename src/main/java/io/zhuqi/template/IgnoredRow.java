package io.zhuqi.template;

/**
 * A physical row that is no data, and why.
 *
 * @param rowNo 1-based, as a spreadsheet program shows it
 */
public record IgnoredRow(int rowNo, Reason reason) implements RowOutcome {

    /** Why a row is no data. */
    public enum Reason {
        /** Above the header. */
        TITLE,
        /** The header, and its repetition on later pages. */
        HEADER,
        /** Sums over other rows. */
        TOTAL,
        /** Notes and footers. */
        NOTE,
        /** Shows how to fill in the sheet. */
        EXAMPLE,
        /** Nothing in any known column, at most a running number. */
        NO_CONTENT,
        /** The sheet is one that this program itself adds to the workbooks it sends out. */
        OWN_SHEET,
        /** The sheet is of no known kind. */
        NO_KNOWN_SHEET
    }
}
