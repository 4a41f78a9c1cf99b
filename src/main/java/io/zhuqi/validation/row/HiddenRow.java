package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;
import java.util.Map;

/** The row is hidden in the workbook; it counts all the same. */
final class HiddenRow implements RowRule {
    private static final FindingType FINDING = new FindingType("HIDDEN_ROW", Severity.INFO);

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return true;
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        if (row.record().hidden()) {
            report.add(FINDING.at(null, null, null, Map.of()));
        }
    }
}
