package io.zhuqi.template;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.template.HeaderText.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One row looked at as the lowest row of a header, with the rows above it as groups over its columns: each column has a
 * path of texts from the top down, and is known by the whole path, by an end of it, or by its lowest text alone.
 */
final class HeaderCandidate {
    private static final String PATH_SIGN = "-";

    private final List<Column> columns = new ArrayList<>();
    private final int reach;

    /**
     * One column of the candidate.
     *
     * @param names from the most to the least specific
     * @param path all texts over and in the column, as found
     * @param groupOnly whether only the rows above have a text here
     */
    record Column(int column, List<Header> names, String path, boolean groupOnly) {
        Header name() {
            return names.get(names.size() - 1);
        }

        /** The unit that the name itself states, else a group's. */
        @Nullable
        String unit() {
            return name().unit() != null ? name().unit() : names.get(0).unit();
        }
    }

    /** @param rows of the header, the lowest last; the others may hold its groups */
    HeaderCandidate(List<SourceRow> rows, HeaderText text) {
        List<Map<Integer, String>> levels =
                rows.stream().map(HeaderCandidate::byColumn).toList();
        Map<Integer, String> lowest = levels.get(levels.size() - 1);
        Set<Integer> filled = new TreeSet<>();
        levels.forEach(level -> filled.addAll(level.keySet()));
        for (int column : filled) {
            boolean leaf = lowest.containsKey(column);
            List<String> path = path(column, rows, levels, leaf);
            List<Header> names = names(path).stream().map(text::read).toList();
            columns.add(new Column(column, names, String.join(PATH_SIGN, path), !leaf));
        }
        reach = reach(rows, levels);
    }

    private static int reach(List<SourceRow> rows, List<Map<Integer, String>> levels) {
        int reach = 0;
        for (int level = rows.size() - 1; level > 0; level--) {
            Map<Integer, String> above = levels.get(level - 1);
            boolean reaches = rows.get(level).cells().stream()
                    .anyMatch(cell -> cell.merged() && cell.text().equals(above.get(cell.column())));
            if (!reaches) {
                return reach;
            }
            reach++;
        }
        return reach;
    }

    private static Map<Integer, String> byColumn(SourceRow row) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        row.cells().forEach(cell -> texts.put(cell.column(), cell.text()));
        return texts;
    }

    /** The texts over and in a column from the top down, a text that reaches down counted once. */
    private static List<String> path(
            int column, List<SourceRow> rows, List<Map<Integer, String>> levels, boolean leaf) {
        List<String> path = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            boolean lowest = level == levels.size() - 1;
            String here = levels.get(level).get(column);
            // An unmerged group stands over the first of its columns only, and counts for those to the right that have
            // a name.
            String found = here != null || lowest || !leaf || isMerged(rows.get(level))
                    ? here
                    : toTheLeft(column, levels.get(level));
            if (found != null && (path.isEmpty() || !KindHeaders.same(path.get(path.size() - 1), found))) {
                path.add(found);
            }
        }
        return path;
    }

    private static boolean isMerged(SourceRow row) {
        return row.cells().stream().anyMatch(SourceCell::merged);
    }

    private static @Nullable String toTheLeft(int column, Map<Integer, String> groups) {
        for (int left = column; left >= 0; left--) {
            String group = groups.get(left);
            if (group != null) {
                return group;
            }
        }
        return null;
    }

    /** Whole path, ends of it, and the lowest text with its topmost group; each with and without a sign between. */
    private static List<String> names(List<String> path) {
        Set<String> names = new LinkedHashSet<>();
        int size = path.size();
        for (int from = 0; from < size - 1; from++) {
            List<String> end = path.subList(from, size);
            names.add(String.join(PATH_SIGN, end));
            names.add(String.join("", end));
        }
        if (size > 2) {
            names.add(path.get(0) + PATH_SIGN + path.get(size - 1));
            names.add(path.get(0) + path.get(size - 1));
        }
        String lowest = path.get(size - 1);
        names.remove(lowest);
        names.add(lowest);
        return List.copyOf(new ArrayList<>(names));
    }

    List<Column> columns() {
        return columns;
    }

    /** From how many rows above, without a gap, cells are merged down into the lowest row, so that all are one header. */
    int reach() {
        return reach;
    }
}
