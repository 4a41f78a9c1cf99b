package io.zhuqi.reconciliation;

import io.zhuqi.control.Label;
import io.zhuqi.finding.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reconciliation rule: one file under {@code jobs/rules}, a header and one query.
 *
 * @param code the file's name; stable
 * @param group 1 to 9, of {@code findings.md}
 * @param title what such a finding is called
 * @param message one case of it, with placeholders {@code {name}} or {@code {name:map}}
 * @param why it matters
 * @param remedy what to do about it
 * @param example a case from the office, told for a clerk
 * @param sides how many places each finding shows
 * @param searched where the other side was searched for, without placeholders; null unless it was searched for
 * @param needs sheet kinds without any row of which the rule cannot say anything
 * @param sql yields subject, county, unit, enterprise_id, official_id, kind, row_id, other_kind, other_row_id, other_field,
 *     field, args; where its findings are about a sheet and no row of it, {@code file_id} and {@code sheet_no}; where the other side is
 *     many rows, {@code other_rows}: all of them as an array, of the kind {@code other_kind}, {@code other_row_id} among them
 */
public record Rule(
        String code,
        int group,
        Severity severity,
        Label title,
        Label message,
        Label why,
        Label remedy,
        Label example,
        Sides sides,
        @Nullable Label searched,
        List<String> needs,
        String sql) {
    /** What stands against what. */
    public enum Sides {
        /** Two places contradict each other; every finding carries both. */
        TWO,
        /** One place that is wrong in itself. */
        ONE,
        /** The other side is missing: the finding says what was searched and until when, and carries the nearest there is. */
        SEARCHED
    }
}
