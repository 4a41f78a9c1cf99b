package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;
import io.zhuqi.vocabulary.DocumentNumber;

/** What stands for a document number is none. */
final class UnreadableDocumentNumber implements RowRule {
    private static final FindingType FINDING = new FindingType("UNREADABLE_DOCUMENT_NUMBER", Severity.WARNING);

    @Override
    public FindingType finding() {
        return FINDING;
    }

    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "document_no");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        String number = row.text("document_no");
        if (number != null && DocumentNumber.parse(number).isEmpty()) {
            report.add(FINDING, row.position("document_no"));
        }
    }
}
