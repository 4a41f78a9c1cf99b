package io.zhuqi.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures of a report are defined: the rows of its annex that define an indicator, each called by the text of its first cell.
 *
 * @param numbers what the definition is called, by indicator code, in print order; empty for a paper without definitions
 */
public record References(Map<String, String> numbers) {
    private static final String ANCHOR = "definition:";

    /** The definitions that a report carries. */
    public static References of(Report report) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Table table) {
                    table.rows().forEach(row -> learn(row, numbers));
                }
            }
        }
        return new References(numbers);
    }

    private static void learn(Block.Row row, Map<String, String> numbers) {
        if (row.defines() != null) {
            numbers.putIfAbsent(row.defines(), row.cells().get(0).text());
        }
    }

    /** What a figure's definition is called; null when the report does not define it. */
    public @Nullable String number(@Nullable FigureRef figure) {
        return figure == null ? null : numbers.get(figure.code());
    }

    /** The name by which a link within the document finds the definition of an indicator. */
    public static String anchor(String code) {
        return ANCHOR + code;
    }

    /** The one indicator that a column of a table shows, if it is defined here and every figure in the column is of it; else null. */
    public @Nullable FigureRef ofColumn(Block.Table table, int column) {
        List<FigureRef> figures = table.rows().stream()
                .map(row -> row.cells().get(column).figure())
                .filter(figure -> number(figure) != null)
                .distinct()
                .toList();
        return figures.stream().map(FigureRef::code).distinct().count() == 1 ? figures.get(0) : null;
    }
}
