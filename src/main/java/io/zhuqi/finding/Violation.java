package io.zhuqi.finding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that one row does wrong.
 *
 * @param code of the finding
 * @param severity ERROR sets the row aside; less lets it pass with a warning
 * @param field the field concerned; null when it is the row or sheet as a whole
 * @param column 0-based physical column; null when it is the row as a whole, or the column is missing
 * @param value the cell as found; null when there is none
 * @param args for the message, by name
 */
public record Violation(
        String code,
        Severity severity,
        @Nullable String field,
        @Nullable Integer column,
        @Nullable String value,
        Map<String, String> args) {
    public Violation {
        args = Map.copyOf(args);
    }
}
