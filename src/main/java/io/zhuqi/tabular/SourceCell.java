package io.zhuqi.tabular;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One non-empty cell.
 *
 * @param column 0-based physical column
 * @param text what a person sees, never null, never empty; a number without its display format's rounding
 * @param number the numeric value where the form is NUMBER or DATE, exact as stored
 * @param moment the date and time where the form is DATE, in the workbook's own epoch
 * @param formula whether the value is a formula's cached result (formulas are never computed)
 * @param merged whether the value was brought here from the first cell of a merged range
 */
public record SourceCell(
        int column,
        CellForm form,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDateTime moment,
        boolean formula,
        boolean merged) {}
