package io.zhuqi.template;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of our list of returned rows, as it comes back: which row of which file it speaks of, and where that row
 * stands now.
 *
 * @param fingerprint of the file that was returned
 * @param sheetNo 0-based
 * @param row 1-based; 0 when the whole sheet was returned
 * @param nowRow 1-based; 0 when the row was deleted
 */
public record ReturnMark(String fingerprint, int sheetNo, int row, int nowRow) {
    private static final Pattern MARK = Pattern.compile("([0-9a-f]{64})/(\\d{1,5})/(\\d{1,7})");
    private static final Pattern ROW = Pattern.compile("(\\d{1,7})(?:\\.0+)?");

    /** The mark in a row of the list; empty when it carries none. */
    public static Optional<ReturnMark> of(SourceRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            SourceCell cell = row.cells().get(i);
            Matcher mark = MARK.matcher(cell.text());
            if (mark.matches()) {
                boolean follows =
                        i + 1 < row.cells().size() && row.cells().get(i + 1).column() == cell.column() + 1;
                return Optional.of(new ReturnMark(
                        mark.group(1),
                        Integer.parseInt(mark.group(2)),
                        Integer.parseInt(mark.group(3)),
                        follows ? number(row.cells().get(i + 1).text()) : 0));
            }
        }
        return Optional.empty();
    }

    private static int number(String text) {
        Matcher number = ROW.matcher(text);
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }
}
