package io.zhuqi.vocabulary;

import java.math.BigDecimal;

/**
 * A number as a source gives it.
 *
 * @param value exact as written, unit applied
 * @param approximate whether the source said "more than" or "about" (150-odd tonnes)
 */
public record Quantity(BigDecimal value, boolean approximate) {}
