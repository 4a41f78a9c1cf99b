package io.zhuqi.finding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of finding; its wording stands in the message files under {@code finding.<code>}.
 *
 * @param code stable, upper case
 */
public record FindingType(String code, Severity severity) {

    /** This finding about one cell, or about the row when field and column are null. */
    public Violation at(
            @Nullable String field, @Nullable Integer column, @Nullable String value, Map<String, String> args) {
        return new Violation(code, severity, field, column, value, args);
    }

    /** The same finding where it weighs differently. */
    public FindingType as(Severity other) {
        return new FindingType(code, other);
    }
}
