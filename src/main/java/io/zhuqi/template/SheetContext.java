package io.zhuqi.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands outside the table and holds for all of it: in title, sheet name, file or folder name.
 *
 * @param county GB/T 2260 code; null when none or more than one is named
 * @param month first day of the month that the sheet reports; null when none is named
 * @param statedOn date of filling in; null when none is stated
 * @param unit the unit of money of the whole sheet; null when none is named
 * @param year of dates without a year: of the month, else of the stated date; null when neither is known
 */
public record SheetContext(
        @Nullable String county,
        @Nullable LocalDate month,
        @Nullable LocalDate statedOn,
        @Nullable String unit,
        @Nullable Integer year) {}
