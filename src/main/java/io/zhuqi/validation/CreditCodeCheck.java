package io.zhuqi.validation;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.vocabulary.CreditCode;
import java.util.Map;

/** The check characters of a credit code do not hold; real codes exist that fail, so an operator may confirm it. */
final class CreditCodeCheck implements RowRule {
    private static final FindingType FINDING = new FindingType("CREDIT_CODE_CHECK", Severity.WARNING);

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "credit_code");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        String code = row.text("credit_code");
        if (code == null) {
            return;
        }
        CreditCode read = new CreditCode(code);
        if (!read.checks()) {
            String suggestion = read.suggestion().map(CreditCode::value).orElse("");
            report.add(FINDING, row.position("credit_code"), Map.of("code", code, "suggestion", suggestion));
        }
    }
}
