package io.zhuqi.template;

import org.jspecify.annotations.Nullable;

/**
 * What became of one column of a header.
 *
 * @param column 0-based physical column
 * @param header as found; the groups over it stand before it, with '-' between
 * @param field the field that it was taken for, or that another column holds already; null otherwise
 * @param nearest the known header that an unknown one resembles most; null when none comes near
 */
public record HeaderColumn(
        int column,
        String header,
        Use use,
        @Nullable String field,
        @Nullable String nearest) {

    /** What a column is used for. */
    public enum Use {
        /** Read into its field. */
        FIELD,
        /** Ignored by name. */
        IGNORED,
        /** Known, but another column with the better header holds the field. */
        DUPLICATE,
        /** The kind does not know it: its cells are kept as found and go nowhere else. */
        UNKNOWN
    }
}
