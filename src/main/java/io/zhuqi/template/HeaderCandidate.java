package io.zhuqi.template;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.template.HeaderText.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row looked at as the lowest row of a header, with the row above it as the groups over its columns: each column
 * has a path (group and name), a name, or only a group that reaches down.
 */
final class HeaderCandidate {
    private static final String PATH_SIGN = "-";

    private final List<Column> columns = new ArrayList<>();
    private final boolean groupsReachDown;

    /**
     * One column of the candidate.
     *
     * @param names from the most to the least specific
     * @param groupOnly whether only the row above has a text here
     */
    record Column(int column, List<Header> names, boolean groupOnly) {
        Header name() {
            return names.get(names.size() - 1);
        }

        /** The unit that the name itself states, else the group's. */
        @Nullable
        String unit() {
            return name().unit() != null ? name().unit() : names.get(0).unit();
        }
    }

    HeaderCandidate(@Nullable SourceRow above, SourceRow row, HeaderText text) {
        Map<Integer, String> groups = above == null ? Map.of() : byColumn(above);
        boolean reach = false;
        Map<Integer, String> leaves = byColumn(row);
        for (SourceCell cell : row.cells()) {
            String group = groupOf(cell.column(), groups);
            List<Header> names = new ArrayList<>();
            if (group != null && !KindHeaders.same(group, cell.text())) {
                names.add(text.read(group + PATH_SIGN + cell.text()));
            }
            reach |= cell.merged() && cell.text().equals(groups.get(cell.column()));
            names.add(text.read(cell.text()));
            columns.add(new Column(cell.column(), names, false));
        }
        groups.forEach((column, group) -> {
            if (!leaves.containsKey(column)) {
                columns.add(new Column(column, List.of(text.read(group)), true));
            }
        });
        columns.sort((one, other) -> Integer.compare(one.column(), other.column()));
        groupsReachDown = reach;
    }

    private static Map<Integer, String> byColumn(SourceRow row) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        row.cells().forEach(cell -> texts.put(cell.column(), cell.text()));
        return texts;
    }

    /** The group over a column: in the cell above, else in the nearest one to the left of it (an unmerged group). */
    private static @Nullable String groupOf(int column, Map<Integer, String> groups) {
        for (int left = column; left >= 0; left--) {
            String group = groups.get(left);
            if (group != null) {
                return group;
            }
        }
        return null;
    }

    List<Column> columns() {
        return columns;
    }

    /** Whether cells of the row above are merged down into this one, so that both rows are one header. */
    boolean groupsReachDown() {
        return groupsReachDown;
    }
}
