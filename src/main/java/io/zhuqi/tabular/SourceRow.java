package io.zhuqi.tabular;

import java.util.List;

/**
 * One physical row with at least one non-empty cell.
 *
 * @param number 1-based, as the spreadsheet program shows it; in a CSV the 1-based record number
 * @param hidden whether the row is hidden in the workbook (it is read all the same)
 * @param cells non-empty cells by ascending column
 */
public record SourceRow(int number, boolean hidden, List<SourceCell> cells) {
    public SourceRow {
        cells = List.copyOf(cells);
    }
}
