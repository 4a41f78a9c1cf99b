package io.zhuqi.reporting;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure.
 *
 * @param unit the indicator's unit code
 * @param value null where a rate has a zero denominator
 * @param numerator null unless it is a rate
 * @param change value less previous; percentage points for a rate
 * @param previous the same figure one period before; null where there is none
 */
public record Figure(
        FigureRef ref,
        String unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal change) {
    static final Comparator<Figure> ORDER = Comparator.comparing(
                    (Figure figure) -> figure.ref().code())
            .thenComparing(figure -> figure.ref().scope())
            .thenComparing(figure -> figure.ref().window())
            .thenComparing(Figure::unit);

    /** Whether it is a share of something. */
    public boolean isRate() {
        return denominator != null;
    }
}
