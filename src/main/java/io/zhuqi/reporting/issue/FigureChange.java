package io.zhuqi.reporting.issue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that differs from one version to another.
 *
 * @param from its value in the earlier version; null where it had none
 * @param to its value in the later one
 * @param fromParts numerator/denominator of a rate; empty for everything else
 */
public record FigureChange(
        String code,
        String scope,
        String window,
        String unit,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        String fromParts,
        String toParts) {}
