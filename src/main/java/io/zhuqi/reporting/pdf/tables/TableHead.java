package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.pdf.fonts.Faces;
import java.util.ArrayList;
import java.util.List;

/** The geometry of a table's head: one level of labels, or labels below groups where neighbours share a group. */
final class TableHead {
    private static final double LINE = 1.45;

    private final List<HeadCell> cells = new ArrayList<>();
    private final int height;

    /**
     * A cell of the head.
     *
     * @param column the column whose values decide the pattern; -1 for a group
     */
    record HeadCell(String label, int column, int x, int y, int width, int height) {
        HeadCell unlabelled() {
            return new HeadCell("", column, x, y, width, height);
        }
    }

    TableHead(List<Column> columns, ColumnFit fit, Faces faces, String family, int padding) {
        int groupHeight = columns.stream().allMatch(column -> column.group().isEmpty())
                ? 0
                : (int) Math.ceil(fit.size() * LINE) + 4;
        int lines = 1;
        int alone = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int needed = faces.lines(
                    family,
                    fit.size(),
                    column.label(),
                    fit.widths().get(i) - padding - (ColumnFit.gap(columns, i) ? ColumnFit.GAP : 0));
            if (column.group().isEmpty() && groupHeight > 0) {
                alone = Math.max(alone, needed);
            } else {
                lines = Math.max(lines, needed);
            }
        }
        int rest = Math.max(rows(lines, fit), rows(alone, fit) - groupHeight);
        height = groupHeight + rest;
        place(columns, fit.widths(), groupHeight);
    }

    List<HeadCell> cells() {
        return List.copyOf(cells);
    }

    int height() {
        return height;
    }

    private static int rows(int lines, ColumnFit fit) {
        return (int) Math.ceil(lines * fit.size() * LINE) + 5;
    }

    private void place(List<Column> columns, List<Integer> widths, int groupHeight) {
        int x = 0;
        int groupStart = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int y = column.group().isEmpty() ? 0 : groupHeight;
            cells.add(new HeadCell(column.label(), i, x, y, widths.get(i), height - y));
            if (i == 0 || !column.group().equals(columns.get(i - 1).group())) {
                groupStart = x;
            }
            x += widths.get(i);
            boolean last = i == columns.size() - 1
                    || !column.group().equals(columns.get(i + 1).group());
            if (last && !column.group().isEmpty()) {
                cells.add(new HeadCell(column.group(), -1, groupStart + 2, 0, x - groupStart - 4, groupHeight));
            }
        }
    }
}
