package io.zhuqi.measurement;

import java.util.Map;
import java.util.Objects;

/**
 * What a population's rows are like.
 *
 * @param types its columns and what they hold, in order
 * @param unique whether each subject has one row at each cut-off
 */
record Columns(Map<String, Type> types, boolean unique) {
    /** What a column holds. */
    enum Type {
        TEXT,
        DATE,
        INTEGER,
        DECIMAL,
        /** Several texts in one row. */
        LIST
    }

    boolean has(String column) {
        return types.containsKey(column);
    }

    boolean isList(String column) {
        return types.get(column) == Type.LIST;
    }

    Type type(String column) {
        return Objects.requireNonNullElse(types.get(column), Type.TEXT);
    }
}
