package io.zhuqi.delivery.receipt;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, in words for the submitter.
 *
 * @param sheetNo 0-based position in the workbook; -1 when the file as a whole is meant
 * @param row 1-based; 0 when the whole sheet is meant
 * @param column 0-based; null when the whole row is meant
 * @param header of the column, as the sheet writes it; empty when it is not known
 * @param value as written; empty for none
 */
record ReceiptLine(
        int sheetNo,
        String sheet,
        int row,
        @Nullable Integer column,
        String header,
        String value,
        String message,
        String remedy) {

    /** What stands in the comment on the cell. */
    String comment() {
        return message + "\n" + remedy;
    }
}
