package io.zhuqi.validation.row;

import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.validation.value.RowReport;
import io.zhuqi.vocabulary.CodeReading;
import io.zhuqi.vocabulary.CodeReading.Form;
import io.zhuqi.vocabulary.CodeReading.Remark;
import io.zhuqi.vocabulary.CreditCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is unusual about a credit code, each class on its own. Real codes exist that fail their checks, so all of them are kept as
 * written; what the writer may have meant is only suggested.
 */
final class CreditCodeCheck implements RowRule {
    private static final FindingType CHECK = new FindingType("CREDIT_CODE_CHECK", Severity.WARNING);
    private static final FindingType AUTHORITY = new FindingType("CREDIT_CODE_AUTHORITY", Severity.INFO);
    private static final Map<Form, FindingType> FORMS = Map.of(
            Form.LOWER_CASE, new FindingType("CREDIT_CODE_LOWER_CASE", Severity.INFO),
            Form.LOOK_ALIKE, new FindingType("CREDIT_CODE_LOOK_ALIKE", Severity.WARNING),
            Form.OUTSIDE_ALPHABET, new FindingType("CREDIT_CODE_ALPHABET", Severity.WARNING),
            Form.CHECK_FAILS, CHECK,
            Form.INNER_CHECK_FAILS, new FindingType("CREDIT_CODE_INNER_CHECK", Severity.WARNING),
            Form.BOTH_CHECKS_FAIL, new FindingType("CREDIT_CODE_BOTH_CHECKS", Severity.WARNING));

    @Override
    public FindingType finding() {
        return CHECK;
    }

    @Override
    public List<FindingType> furtherFindings() {
        return Stream.concat(
                        Stream.of(Form.values())
                                .filter(FORMS::containsKey)
                                .map(FORMS::get)
                                .filter(finding -> !finding.equals(CHECK)),
                        Stream.of(AUTHORITY))
                .toList();
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
        int position = row.position("credit_code");
        CodeReading reading = asWritten(row.record().fields().get(position), code);
        FindingType finding = FORMS.get(reading.form());
        if (finding != null) {
            String suggestion = reading.suggestion().map(CreditCode::value).orElse("");
            report.add(finding, position, Map.of("code", reading.plain(), "suggestion", suggestion));
        }
        if (reading.remarks().contains(Remark.UNKNOWN_AUTHORITY)
                || reading.remarks().contains(Remark.UNKNOWN_CATEGORY)) {
            report.add(AUTHORITY, position, Map.of("code", code, "digits", code.substring(0, 2)));
        }
    }

    /** The case of letters is seen in the cell only. */
    private static CodeReading asWritten(@Nullable SourceCell cell, String code) {
        if (cell != null) {
            CodeReading reading = CodeReading.of(cell.text());
            if (reading.code().filter(read -> read.value().equals(code)).isPresent()) {
                return reading;
            }
        }
        return CodeReading.of(code);
    }
}
