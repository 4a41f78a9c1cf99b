package io.zhuqi.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure.
 *
 * @param unit the indicator's unit code
 * @param value null where a rate has a zero denominator
 * @param numerator null unless it is a rate
 * @param previous the same figure one period before; null where there is none
 */
record Figure(
        FigureRef ref,
        String unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal change) {
    boolean isRate() {
        return denominator != null;
    }
}
