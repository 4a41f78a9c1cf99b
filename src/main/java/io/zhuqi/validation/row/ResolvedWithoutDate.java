package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;

/** A field check is resolved, not on the spot, and nobody says when. */
final class ResolvedWithoutDate implements RowRule {
    private static final FindingType FINDING = new FindingType("RESOLVED_WITHOUT_DATE", Severity.WARNING);

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "resolved", "resolved_on", "on_the_spot");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        boolean resolvedLater =
                Boolean.TRUE.equals(row.value("resolved")) && !Boolean.TRUE.equals(row.value("on_the_spot"));
        if (resolvedLater && row.date("resolved_on") == null) {
            report.add(FINDING, row.position("resolved_on"));
        }
    }
}
