package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;
import java.math.BigDecimal;

/** An amount paid or granted is negative: perhaps a correction, perhaps a slip. */
final class NegativeAmount implements RowRule {
    private static final FindingType FINDING = new FindingType("NEGATIVE_AMOUNT", Severity.WARNING);

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "amount");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        BigDecimal amount = (BigDecimal) row.value("amount");
        if (amount != null && amount.signum() < 0) {
            report.add(FINDING, row.position("amount"));
        }
    }
}
