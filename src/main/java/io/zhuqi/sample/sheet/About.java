package io.zhuqi.sample.sheet;

import java.math.BigDecimal;

/** A number that the office knows only roughly: at least so much. */
public record About(BigDecimal atLeast) {}
