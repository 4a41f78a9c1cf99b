package io.zhuqi.tabular.cell;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Brings the value of a merged range's first cell to the rest of the range, row by row in ascending order. A cell
 * with a value of its own keeps it, and a row in which nothing stands of its own is not called into being.
 */
public final class MergedRanges {
    private final List<Range> ranges;
    private final int maxColumns;
    private final List<Active> active = new ArrayList<>();
    private int next;

    /** 0-based corners, both included. */
    public record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    private record Active(Range range, SourceCell value) {}

    public MergedRanges(List<Range> found, int maxColumns) {
        Range[] sorted = found.stream()
                .filter(r -> r.firstColumn() < maxColumns && r.firstRow() <= r.lastRow())
                .toArray(Range[]::new);
        Arrays.sort(sorted, (a, b) -> Integer.compare(a.firstRow(), b.firstRow()));
        this.ranges = List.of(sorted);
        this.maxColumns = maxColumns;
    }

    /**
     * The row with what merged ranges bring to it; rows have to come in ascending order.
     *
     * @param row 0-based
     * @param own the row's own cells by ascending column
     */
    public List<SourceCell> fill(int row, List<SourceCell> own) throws UnreadableFile {
        if (next >= ranges.size() && active.isEmpty()) {
            return own;
        }
        active.removeIf(a -> a.range().lastRow() < row);
        while (next < ranges.size() && ranges.get(next).firstRow() <= row) {
            begin(ranges.get(next++), row, own);
        }
        return own.isEmpty() || active.isEmpty() ? own : covered(own);
    }

    /**
     * As {@link #fill(int, List)}, for formats that tell a range where it begins.
     *
     * @param begun ranges whose first cell stands in this row
     */
    public List<SourceCell> fill(int row, List<SourceCell> own, List<Range> begun) throws UnreadableFile {
        active.removeIf(a -> a.range().lastRow() < row);
        for (Range range : begun) {
            if (range.firstColumn() < maxColumns) {
                begin(range, row, own);
            }
        }
        return own.isEmpty() || active.isEmpty() ? own : covered(own);
    }

    private void begin(Range range, int row, List<SourceCell> own) throws UnreadableFile {
        if (range.lastRow() < row || range.firstRow() < row) {
            return;
        }
        SourceCell anchor = own.stream()
                .filter(c -> c.column() == range.firstColumn())
                .findFirst()
                .orElse(null);
        if (anchor == null) {
            return;
        }
        if (active.size() >= maxColumns) {
            throw new UnreadableFile(Reason.DAMAGED, "merged ranges overlap");
        }
        active.add(new Active(range, anchor));
    }

    private List<SourceCell> covered(List<SourceCell> own) {
        TreeMap<Integer, SourceCell> cells = new TreeMap<>();
        own.forEach(c -> cells.put(c.column(), c));
        for (Active a : active) {
            int last = Math.min(a.range().lastColumn(), maxColumns - 1);
            for (int column = a.range().firstColumn(); column <= last; column++) {
                cells.putIfAbsent(column, copy(a.value(), column));
            }
        }
        return List.copyOf(cells.values());
    }

    private static SourceCell copy(SourceCell value, int column) {
        return new SourceCell(
                column, value.form(), value.text(), value.number(), value.moment(), value.formula(), true);
    }
}
