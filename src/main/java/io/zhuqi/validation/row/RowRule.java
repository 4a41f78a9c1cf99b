package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.validation.value.RowReport;
import java.util.List;

/**
 * Holds the fields of one row against each other. One class each, with its finding inside; {@link RowRules} lists them
 * all and a test sees to it that none is forgotten.
 */
public interface RowRule {
    /** What the rule finds. */
    FindingType finding();

    /** What else it finds. */
    default List<FindingType> furtherFindings() {
        return List.of();
    }

    /** Whether the kind has the fields that the rule looks at. */
    boolean appliesTo(SheetKind kind);

    void check(TypedRow row, RowReport report);

    /** Whether the kind has all these fields. */
    static boolean has(SheetKind kind, String... fields) {
        for (String field : fields) {
            if (kind.indexOf(field) < 0) {
                return false;
            }
        }
        return true;
    }
}
