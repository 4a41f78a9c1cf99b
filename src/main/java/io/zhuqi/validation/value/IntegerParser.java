package io.zhuqi.validation.value;

import io.zhuqi.vocabulary.DateReader;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A count, or the number of a batch, quarter or year; never negative. */
public final class IntegerParser implements FieldParser {
    private final NumberText numbers;
    private final DateReader dates;
    private final int maximum;

    /** @param maximum the greatest number that is plausible */
    public IntegerParser(NumberText numbers, DateReader dates, int maximum) {
        this.numbers = numbers;
        this.dates = dates;
        this.maximum = maximum;
    }

    @Override
    public @Nullable Object parse(FieldCell cell) {
        BigDecimal value = cell.number();
        if (value == null) {
            NumberText.Reading reading = read(cell.text());
            if (reading == null) {
                return cell.fails(CellFindings.BAD_NUMBER);
            }
            if (reading.approximate()) {
                cell.report().add(CellFindings.APPROXIMATE_NUMBER, cell.position());
            }
            value = reading.moneyUnit() == null
                    ? reading.value()
                    : reading.value().multiply(numbers.multiplier(reading.moneyUnit()));
        }
        BigDecimal whole = value.stripTrailingZeros();
        if (whole.scale() > 0) {
            return cell.fails(CellFindings.BAD_NUMBER);
        }
        if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(maximum)) > 0) {
            return cell.fails(CellFindings.IMPLAUSIBLE_NUMBER, Map.of("maximum", Integer.toString(maximum)));
        }
        return whole.intValueExact();
    }

    private NumberText.@Nullable Reading read(String text) {
        NumberText.Reading reading = numbers.read(text);
        return reading != null ? reading : numbers.read(dates.numerals(text));
    }
}
