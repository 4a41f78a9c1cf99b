package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;
import java.time.LocalDate;
import java.util.Map;

/** A problem was closed before it was raised. */
final class ClosedBeforeRaised implements RowRule {
    private static final FindingType FINDING = new FindingType("CLOSED_BEFORE_RAISED", Severity.WARNING);

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "raised_on", "closed_on");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        LocalDate raised = row.date("raised_on");
        LocalDate closed = row.date("closed_on");
        if (raised != null && closed != null && closed.isBefore(raised)) {
            report.add(
                    FINDING,
                    row.position("closed_on"),
                    Map.of("raised", raised.toString(), "closed", closed.toString()));
        }
    }
}
