package io.zhuqi.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one paper reads from the database. */
interface Reading {
    /** The figures of the city, of each county and of the paper's own scope. */
    Map<FigureRef, Figure> figures();

    /** The name of a county; empty for whatever is no county's code. */
    String countyName(String code);

    /** All rows of a short table. */
    List<Map<String, @Nullable Object>> rows(String sql, Map<String, ?> parameters);
}
