package io.zhuqi.sample.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape in which one office writes one kind of sheet.
 *
 * @param titles merged rows above all
 * @param notes cells of the row below the titles; empty for none
 * @param merge fields whose equal neighbours are merged downwards, the first one leading
 * @param total label of the totals row, or null
 * @param dashed whether empty cells are now and then filled with a stroke or a word for nothing
 * @param words spellings that this office uses instead of the usual ones: field, code, words
 */
public record Layout(
        String name,
        List<String> titles,
        List<String> notes,
        List<Column> columns,
        List<String> merge,
        @Nullable String total,
        boolean dashed,
        List<String> footers,
        Map<String, Map<String, List<String>>> words) {

    boolean isGrouped() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    int indexOf(String field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field().equals(field)) {
                return i;
            }
        }
        return -1;
    }
}
