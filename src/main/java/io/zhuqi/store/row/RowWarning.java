package io.zhuqi.store.row;

import io.zhuqi.finding.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something doubtful about a row that is accepted all the same; several about one row come one directly after the other.
 *
 * @param column 0-based physical column; null when it is the row as a whole
 */
public record RowWarning(
        int sheetNo,
        int rowNo,
        @Nullable String kind,
        String code,
        Severity severity,
        @Nullable String field,
        @Nullable Integer column,
        @Nullable String value,
        Map<String, ?> args) {}
