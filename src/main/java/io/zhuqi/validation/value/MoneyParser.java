package io.zhuqi.validation.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount in yuan. Its unit is the one in the cell, else in the header, else of the whole sheet, else the field's own; parts
 * of a fen are rounded half up.
 */
public final class MoneyParser implements FieldParser {
    private static final int FEN = 2;

    private final NumberText numbers;
    private final BigDecimal maximum;

    /** @param maximum the greatest amount that is plausible, in yuan */
    public MoneyParser(NumberText numbers, BigDecimal maximum) {
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
        if (reading.approximate()) {
            cell.report().add(CellFindings.APPROXIMATE_NUMBER, cell.position());
        }
        BigDecimal yuan = reading.value().multiply(worth(reading, cell)).setScale(FEN, RoundingMode.HALF_UP);
        if (yuan.abs().compareTo(maximum) > 0) {
            return cell.fails(CellFindings.IMPLAUSIBLE_NUMBER, Map.of("maximum", maximum.toPlainString()));
        }
        return yuan;
    }

    private BigDecimal worth(NumberText.Reading reading, FieldCell cell) {
        String unit = reading.moneyUnit();
        unit = unit == null ? cell.column().unit() : unit;
        unit = unit == null ? cell.context().unit() : unit;
        if (unit == null) {
            unit = cell.field().unit();
            if (unit != null && reading.value().signum() != 0) {
                cell.report().add(CellFindings.UNIT_ASSUMED, cell.position(), Map.of("unit", unit));
            }
        }
        return unit == null ? BigDecimal.ONE : numbers.worth(unit);
    }
}
