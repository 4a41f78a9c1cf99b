package io.zhuqi.store.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accepted record as it is stored.
 *
 * @param sheetNo 0-based
 * @param rowNo 1-based, as a spreadsheet program shows it
 * @param part 1, or 1, 2, … when one physical row holds several records
 * @param cells every cell of the physical row as text, by physical column; null where it is empty
 * @param sheetCounty the county that title, sheet or folder name states; null when none does
 * @param values in the order of the table's columns, each of its column's Java type or null
 */
public record AcceptedRow(
        int sheetNo,
        int rowNo,
        int part,
        List<@Nullable String> cells,
        @Nullable String sheetCounty,
        List<@Nullable Object> values) {}
