package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;
import java.time.LocalDate;
import java.util.Map;

/** A problem has a date of closing and is not closed. */
final class DateWithoutClosing implements RowRule {
    private static final FindingType FINDING = new FindingType("DATE_WITHOUT_CLOSING", Severity.WARNING);

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
        LocalDate closed = row.date("closed_on");
        String status = row.text("status");
        if (closed != null && ("OPEN".equals(status) || "IN_PROGRESS".equals(status))) {
            report.add(FINDING, row.position("closed_on"), Map.of("closed", closed.toString()));
        }
    }
}
