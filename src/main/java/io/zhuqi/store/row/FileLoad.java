package io.zhuqi.store.row;

/**
 * Takes what is read from one file, row by row, while it is read. Every physical row with a non-empty cell must be told as accepted,
 * quarantined or ignored, and each sheet once; rows of different sheets and fates may come in any order.
 */
public interface FileLoad {
    /**
     * One record of a good row.
     *
     * @param kind the row table's name
     * @throws IllegalArgumentException when there is no such table, or a value is not of its column's type
     */
    void accepted(String kind, AcceptedRow row);

    /** One reason why a row is set aside. No part of such a row may be told as accepted. */
    void quarantined(QuarantinedRow row);

    /**
     * A row that is no data.
     *
     * @param reason such as TITLE, HEADER, TOTAL, NOTE, EXAMPLE
     */
    void ignored(int sheetNo, int rowNo, String reason);

    /** A doubt about an accepted row. */
    void warning(RowWarning warning);

    /** What our list of returned rows in the file says; the row of the list itself is told as ignored beside. */
    void mark(CorrectionMark mark);

    /** A sheet, at its end, when the number of its rows is known. */
    void sheet(SheetReading sheet);
}
