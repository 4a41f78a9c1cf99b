package io.zhuqi.validation.value;

import org.jspecify.annotations.Nullable;

/** Reads the cells of one field type. One class each. */
public interface FieldParser {
    /**
     * The typed value.
     *
     * @return null when the cell says nothing, or what it says cannot be taken, which is then reported
     */
    @Nullable
    Object parse(FieldCell cell);

    /** Whether the parser looks at words like "none" itself, because they may be answers. */
    default boolean readsEmptyMarks() {
        return false;
    }
}
