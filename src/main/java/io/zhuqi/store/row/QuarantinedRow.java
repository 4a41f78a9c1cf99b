package io.zhuqi.store.row;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a row is set aside; a row with several reasons has several of these, one directly after the other.
 *
 * @param kind the sheet's kind
 * @param code of the finding
 * @param field the field concerned; null when it is the row as a whole
 * @param column 0-based physical column of the cell; null when it is the row as a whole, or the cell is missing
 * @param value the cell as found
 * @param args for the finding's message, by name
 * @param cells every cell of the row as text, by physical column
 */
public record QuarantinedRow(
        int sheetNo,
        int rowNo,
        @Nullable String kind,
        String code,
        @Nullable String field,
        @Nullable Integer column,
        @Nullable String value,
        Map<String, ?> args,
        List<@Nullable String> cells) {}
