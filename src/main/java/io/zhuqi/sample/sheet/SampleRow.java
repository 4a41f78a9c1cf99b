package io.zhuqi.sample.sheet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One data row by field: String, Code, LocalDate, LocalDateTime, YearMonth, Integer, BigDecimal (money in yuan),
 * About, Boolean or List of String. Absent fields leave an empty cell.
 */
public final class SampleRow {
    private final Map<String, Object> values = new HashMap<>();
    private boolean hidden;

    /** Sets the field, or clears it with null or an empty text; gives back this row. */
    public SampleRow with(String field, @Nullable Object value) {
        if (value == null || value.equals("")) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return this;
    }

    /** Marks the row as one that the office has hidden. */
    public SampleRow hide() {
        hidden = true;
        return this;
    }

    public boolean isHidden() {
        return hidden;
    }

    public @Nullable Object value(String field) {
        return values.get(field);
    }

    /** A copy without the mark of a hidden row. */
    public SampleRow copy() {
        SampleRow copy = new SampleRow();
        copy.values.putAll(values);
        return copy;
    }

    /** A copy with one cell spoiled. */
    SampleRow spoiled(String field, @Nullable Object cell) {
        SampleRow copy = copy();
        copy.values.put(field, new Spoilt(cell));
        return copy;
    }
}
