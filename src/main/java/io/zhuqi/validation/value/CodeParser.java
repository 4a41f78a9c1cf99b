package io.zhuqi.validation.value;

import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.vocabulary.CodeReading;
import io.zhuqi.vocabulary.CreditCode;
import io.zhuqi.vocabulary.IdentityNumber;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A credit code. One that has become a number is lost; what is no code at all counts as empty where the field may be. */
public final class CodeParser implements FieldParser {
    /** A spreadsheet program keeps fifteen digits of a number. */
    private static final int DIGITS_KEPT = 15;

    @Override
    public @Nullable Object parse(FieldCell cell) {
        BigDecimal number = cell.number();
        boolean tooLong = number != null && number.precision() - number.scale() > DIGITS_KEPT;
        if (tooLong || CreditCode.hasLostPrecision(cell.text())) {
            return cell.fails(CellFindings.LOST_CODE);
        }
        Optional<CreditCode> code = CreditCode.parse(cell.text());
        if (code.isPresent() && !isOfAPerson(code.get())) {
            return code.get().value();
        }
        FindingType finding = noCode(cell.text());
        return cell.fails(cell.field().required() ? finding : finding.as(Severity.WARNING));
    }

    private static FindingType noCode(String text) {
        return switch (CodeReading.of(text).form()) {
            case OLD_NUMBER_15 -> CellFindings.OLD_NUMBER_15;
            case OLD_NUMBER_13 -> CellFindings.OLD_NUMBER_13;
            default -> CellFindings.BAD_CODE;
        };
    }

    /** Someone's identity number in the wrong column: it has the length of a code, and is not kept as one. */
    private static boolean isOfAPerson(CreditCode code) {
        return !code.checks() && IdentityNumber.holds(code.value());
    }
}
