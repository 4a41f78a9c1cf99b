package io.zhuqi.store.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sheet as it was read.
 *
 * @param sheetNo 0-based position in the file; of a further table side by side with others a number behind those of all sheets
 * @param position of the sheet on which it stands, 0-based
 * @param tables of a known kind, from the top down; empty when there is none
 * @param rowsRead physical rows with at least one non-empty cell
 */
public record SheetReading(int sheetNo, int position, String name, List<Table> tables, long rowsRead) {
    public SheetReading {
        tables = List.copyOf(tables);
    }

    /**
     * One table of a sheet.
     *
     * @param headerRow of the lowest header row, 1-based
     * @param mapping 0-based physical column by field
     * @param county what titles, sheet or folder name state; null when none does
     * @param month first day of the month that they state; null when none do
     * @param statedOn date of filling in that is stated beside the table; null when none is
     */
    public record Table(
            String kind,
            int headerRow,
            Map<String, Integer> mapping,
            @Nullable String county,
            @Nullable LocalDate month,
            @Nullable LocalDate statedOn) {}
}
