package io.zhuqi.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Where something was read.
 *
 * @param file path relative to the inbox, with '/'
 * @param sheet the sheet's name
 * @param row 1-based, as the spreadsheet program shows it; 0 when the whole sheet is meant
 * @param column 0-based; null when the whole row is meant
 */
public record SourceRef(
        String file, String sheet, int row, @Nullable Integer column) {

    /** The column as a spreadsheet program names it: 0 is A, 25 is Z, 26 is AA. */
    public static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** For people: {@code file [sheet] C12}. */
    @Override
    public String toString() {
        String cell = (column == null ? "" : columnLetters(column)) + (row == 0 ? "" : row);
        return file + " [" + sheet + "]" + (cell.isEmpty() ? "" : " " + cell);
    }
}
