package io.zhuqi.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What kind of number a figure is; decides rounding (always half up) and how it is written (indicators, {@code figures.json}). */
public enum Form {
    /** Whole things; a JSON number. */
    COUNT(0),
    /** Yuan with two decimals; a JSON string. */
    AMOUNT(2),
    /** Per cent with one decimal, with numerator and denominator; a JSON string. */
    RATE(1),
    /** Working days with at most one decimal; a JSON number. */
    DAYS(1),
    /** Things in the unit that the rows state, each unit a figure of its own; a JSON number. */
    QUANTITY(2);

    private final int decimals;

    Form(int decimals) {
        this.decimals = decimals;
    }

    int decimals() {
        return decimals;
    }

    /** The value when nothing was counted; null where that is no value. */
    @Nullable
    BigDecimal zero() {
        return this == RATE || this == DAYS
                ? null
                : BigDecimal.ZERO.setScale(this == QUANTITY ? 0 : decimals, RoundingMode.UNNECESSARY);
    }
}
