package io.zhuqi.delivery.receipt;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or that another place contradicts, in words for the submitter.
 *
 * @param sheetNo by which the sheet was told, 0-based; -1 when the file as a whole is meant
 * @param position of the sheet in the workbook, 0-based; another one than its number for one of several tables side by side
 * @param row 1-based; 0 when the whole sheet is meant
 * @param column 0-based; null when the whole row is meant
 * @param first column of the row's first cell, 0-based; -1 when it is not known
 * @param header of the column, as the sheet writes it; empty when it is not known
 * @param value as written; empty for none
 * @param taken the row was taken in all the same
 */
record ReceiptLine(
        int sheetNo,
        int position,
        String sheet,
        int row,
        @Nullable Integer column,
        int first,
        String header,
        String value,
        String message,
        String remedy,
        boolean taken) {

    /** What stands in the comment on the cell. */
    String comment() {
        return message + "\n" + remedy;
    }
}
