package io.zhuqi.sample.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One column of a shape.
 *
 * @param group the upper header that spans several columns, or null
 * @param field the row's field, or "#" for the running number
 * @param form how the value is spelled, or "" for plainly
 */
record Column(@Nullable String group, String header, String field, String form) {
    static final String NUMBERING = "#";

    /** Reads {@code group/header | field | form}. */
    static Column parse(String line) {
        String[] parts = line.split("\\|", -1);
        String head = parts[0].strip();
        int slash = parts.length > 1 ? head.indexOf('/') : -1;
        return new Column(
                slash < 0 ? null : head.substring(0, slash),
                head.substring(slash + 1),
                parts[1].strip(),
                parts.length > 2 ? parts[2].strip() : "");
    }
}
