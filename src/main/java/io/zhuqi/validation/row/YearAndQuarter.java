package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;

/** A year that cannot be, or a quarter that is none of the four, or one without its year. */
final class YearAndQuarter implements RowRule {
    private static final FindingType FINDING = new FindingType("BAD_YEAR_OR_QUARTER", Severity.ERROR);
    private static final int QUARTERS = 4;

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "year", "quarter");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        Integer year = row.integer("year");
        Integer quarter = row.integer("quarter");
        if (year != null && !isPlausible(year, row)) {
            report.add(FINDING, row.position("year"));
        }
        if (quarter != null && (quarter < 1 || quarter > QUARTERS || year == null)) {
            report.add(FINDING, row.position("quarter"));
        }
    }

    private static boolean isPlausible(int year, TypedRow row) {
        return year >= row.room().dateSetting("date_earliest").getYear()
                && year <= row.room().dateSetting("date_latest").getYear();
    }
}
