package io.zhuqi.reporting.pdf.proof;

import io.zhuqi.reporting.Block.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell's number as it is printed, and its value rounded to as many places. Cells without a printed number count nothing. */
final class PrintedNumber {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}(,?[0-9]{3})*(\\.[0-9]+)?%?");

    private PrintedNumber() {}

    static BigDecimal printed(Cell cell) {
        return number(cell).orElse(BigDecimal.ZERO);
    }

    static BigDecimal value(Cell cell) {
        Optional<BigDecimal> printed = number(cell);
        if (printed.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal value =
                cell.value() instanceof BigDecimal decimal ? decimal : new BigDecimal(String.valueOf(cell.value()));
        return value.setScale(printed.get().scale(), RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> number(Cell cell) {
        if (!(cell.value() instanceof BigDecimal) && !(cell.value() instanceof Long)) {
            return Optional.empty();
        }
        Matcher matcher = NUMBER.matcher(cell.text());
        return matcher.matches() ? Optional.of(new BigDecimal(cell.text().replaceAll("[,%]", ""))) : Optional.empty();
    }
}
