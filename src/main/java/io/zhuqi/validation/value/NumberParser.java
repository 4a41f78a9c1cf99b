package io.zhuqi.validation.value;

import io.zhuqi.vocabulary.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quantity, exact or about. */
public final class NumberParser implements FieldParser {
    private final NumberText numbers;
    private final BigDecimal maximum;

    /** @param maximum the greatest number that is plausible */
    public NumberParser(NumberText numbers, BigDecimal maximum) {
        this.numbers = numbers;
        this.maximum = maximum;
    }

    @Override
    public @Nullable Object parse(FieldCell cell) {
        BigDecimal number = cell.number();
        NumberText.Reading reading =
                number != null ? new NumberText.Reading(number, false, null) : numbers.read(cell.text());
        if (reading == null) {
            return cell.fails(CellFindings.BAD_NUMBER);
        }
        BigDecimal value = reading.moneyUnit() == null
                ? reading.value()
                : reading.value().multiply(numbers.multiplier(reading.moneyUnit()));
        if (value.signum() < 0 || value.compareTo(maximum) > 0) {
            return cell.fails(CellFindings.IMPLAUSIBLE_NUMBER, Map.of("maximum", maximum.toPlainString()));
        }
        return new Quantity(value, reading.approximate());
    }
}
