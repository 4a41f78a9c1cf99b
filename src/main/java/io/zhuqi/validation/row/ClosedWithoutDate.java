package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;

/** A problem is closed, and nobody says when. */
final class ClosedWithoutDate implements RowRule {
    private static final FindingType FINDING = new FindingType("CLOSED_WITHOUT_DATE", Severity.WARNING);

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "status", "closed_on");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        if ("CLOSED".equals(row.text("status")) && row.date("closed_on") == null) {
            report.add(FINDING, row.position("closed_on"));
        }
    }
}
