package io.zhuqi.measurement;

import io.zhuqi.control.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of indicators as it is written. */
record IndicatorFile(@Nullable List<Entry> indicators) {

    /** The names of units, windows, and the columns that every list of rows has. */
    record WordsFile(
            @Nullable LinkedHashMap<String, Label> units,
            @Nullable LinkedHashMap<String, Label> windows,
            @Nullable LinkedHashMap<String, Label> columns) {}

    /** One entry; it stands for one indicator, and one more for each slice. */
    record Entry(
            @Nullable String code,
            @Nullable Label label,
            @Nullable Label question,
            @Nullable Label definition,
            @Nullable String population,
            @Nullable List<String> windows,
            @Nullable String date,
            @Nullable String until,
            @Nullable Boolean undated,
            @Nullable String count,
            @Nullable String of,
            @Nullable String form,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String unit,
            @Nullable String unitColumn,
            @Nullable Boolean compared,
            @Nullable Slices slices) {}

    /**
     * One indicator for each value of a column. The slice's code takes the place of {@code *} in the entry's code; without one it is
     * appended, and the entry stands for the whole as well.
     *
     * @param prefix stands before the slice's code
     */
    record Slices(String column, @Nullable String prefix, Map<String, Slice> codes) {}

    /** @param unit in place of the entry's unit */
    record Slice(String zh, String en, @Nullable String unit) {}
}
