package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;
import java.time.LocalDate;
import java.util.Map;

/** A period that ends before it begins. */
final class EndBeforeStart implements RowRule {
    private static final FindingType FINDING = new FindingType("END_BEFORE_START", Severity.ERROR);

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "started_on", "ended_on");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        LocalDate from = row.date("started_on");
        LocalDate until = row.date("ended_on");
        if (from != null && until != null && until.isBefore(from)) {
            report.add(FINDING, row.position("ended_on"), Map.of("from", from.toString(), "until", until.toString()));
        }
    }
}
