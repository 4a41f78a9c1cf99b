package io.zhuqi.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param unit a unit code; for quantities the unit that the rows state
 * @param value rounded; null for a rate without a denominator and a median without rows
 * @param numerator null unless it is a rate
 * @param approximate a row behind it states an approximate number
 * @param previous the same figure at the cut-off before; null where there is none
 * @param change percentage points for rates
 */
public record Figure(
        String code,
        String scope,
        Window window,
        String unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean approximate,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal change) {}
