package io.zhuqi.store;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sheet as it was read.
 *
 * @param sheetNo 0-based
 * @param kind null when the sheet is of no known kind
 * @param headerRow 1-based; null without a header
 * @param mapping 0-based physical column by field
 * @param county what title, sheet or folder name states; null when none does
 * @param month first day of the month that they state; null when none do
 * @param statedOn date of filling in that the sheet states; null when it states none
 * @param rowsRead physical rows with at least one non-empty cell
 */
public record SheetReading(
        int sheetNo,
        String name,
        @Nullable String kind,
        @Nullable Integer headerRow,
        Map<String, Integer> mapping,
        @Nullable String county,
        @Nullable LocalDate month,
        @Nullable LocalDate statedOn,
        long rowsRead) {}
