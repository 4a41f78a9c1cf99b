package io.zhuqi.template;

import io.zhuqi.tabular.SourceCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of data, its cells assigned to fields but not yet read.
 *
 * @param table which column is which field, and what stands around the table
 * @param rowNo 1-based, as a spreadsheet program shows it
 * @param hidden whether the row is hidden in the workbook
 * @param fields in the order of the kind's fields; null where the cell is empty or the column missing
 * @param cells every cell of the row as text, by physical column; null where it is empty
 */
public record RawRecord(
        SheetTable table, int rowNo, boolean hidden, List<@Nullable SourceCell> fields, List<@Nullable String> cells)
        implements RowOutcome {
    /** Which column is which field. */
    public SheetMapping mapping() {
        return table.mapping();
    }
}
