package io.zhuqi.sample.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A cell written as it stands, past all spelling: text, number, error or nothing.
 *
 * @param cell a String, a BigDecimal, {@link #ERROR}, or null for an empty cell
 */
record Spoilt(@Nullable Object cell) {
    /** A reference whose target is gone. */
    static final Object ERROR = new Object() {
        @Override
        public String toString() {
            return "#REF!";
        }
    };
}
