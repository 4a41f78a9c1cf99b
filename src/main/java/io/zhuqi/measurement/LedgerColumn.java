package io.zhuqi.measurement;

import io.zhuqi.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * A column of a population's ledger.
 *
 * @param id stable
 * @param code the indicator whose weights stand in this column; null for a column that describes the row
 * @param window that of the weights
 * @param part that of the weights
 * @param type {@code DATE} is a {@link java.time.LocalDate}, numbers are {@link java.math.BigDecimal}, everything else is text
 * @param summed whether the column's sum is the city's figure (for a rate: its numerator or denominator); not so for medians
 */
public record LedgerColumn(
        String id,
        Label label,
        @Nullable String code,
        @Nullable Window window,
        @Nullable Part part,
        boolean summed,
        Type type) {
    /** What the values are. */
    public enum Type {
        TEXT,
        DATE,
        INTEGER,
        DECIMAL,
        MONEY
    }
}
