package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;

/** A trade that the classification GB/T 4754-2017 knows neither by code nor by name. */
final class UnknownIndustry implements RowRule {
    private static final FindingType FINDING = new FindingType("UNKNOWN_INDUSTRY", Severity.WARNING);

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "industry");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        String industry = row.text("industry");
        if (industry != null && row.room().industries().find(industry).isEmpty()) {
            report.add(FINDING, row.position("industry"));
        }
    }
}
