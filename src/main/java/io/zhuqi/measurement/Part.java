package io.zhuqi.measurement;

/** Which rows of a figure are meant; a figure that is no rate has a numerator only. */
public enum Part {
    NUMERATOR,
    DENOMINATOR
}
