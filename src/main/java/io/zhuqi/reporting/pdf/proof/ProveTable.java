package io.zhuqi.reporting.pdf.proof;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Row;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.reporting.References;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One table of the model against the printed text: title, labels, rows, total and note. */
final class ProveTable {
    private static final int[] NOTHING = {};

    /** How far from a table's title its first row may stand: the head with its labels. */
    private static final int HEAD = 800;

    private final String medium;
    private final PrintedText printed;
    private final References references;
    private final List<Difference> differences;

    ProveTable(String medium, PrintedText printed, References references, List<Difference> differences) {
        this.medium = medium;
        this.printed = printed;
        this.references = references;
        this.differences = differences;
    }

    /** Where the table ends; {@code from} if it is not there. */
    int prove(Block.Table table, int from) {
        int[] title = plain(table.title());
        int start = printed.find(from, printed.length(), title, NOTHING);
        if (start < 0) {
            differences.add(new Difference(medium, table.title(), Kind.ABSENT, "", table.title(), ""));
            return from;
        }
        int below = start + title.length;
        if (table.rows().isEmpty()) {
            int[] empty = plain(table.emptyText());
            int found = printed.find(below, below + HEAD, empty, NOTHING);
            if (found < 0) {
                differences.add(ProvePdf.absent(medium, table.emptyText()));
                return below;
            }
            return note(table, found + empty.length);
        }
        List<int[]> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(wanted(table, row)));
        int first = first(rows, below);
        int[] head = first < 0 ? NOTHING : printed.codePoints(below, first);
        labels(table, below, first < 0 ? below : first);
        RowWalk walk = new RowWalk(medium, printed, differences, table, rows, head, first < 0 ? below : first);
        walk.rows();
        walk.total(table.total() == null ? null : wanted(table, table.total()));
        return note(table, walk.end());
    }

    /** Each label of the head between the title and the first row, in whatever order. */
    private void labels(Block.Table table, int from, int to) {
        Stream.concat(
                        table.columns().stream().map(Block.Column::label),
                        table.columns().stream().map(Block.Column::group))
                .filter(label -> !label.isEmpty() && to > from)
                .distinct()
                .filter(label -> printed.find(from, to, plain(label), NOTHING) < 0)
                .forEach(label -> differences.add(ProvePdf.absent(medium, label)));
    }

    private int note(Block.Table table, int from) {
        int[] note = plain(table.note());
        if (note.length == 0) {
            return from;
        }
        int found = printed.find(from, printed.length(), note, NOTHING);
        if (found < 0) {
            differences.add(ProvePdf.absent(medium, table.note()));
            return from;
        }
        return found + note.length;
    }

    private static int[] plain(String text) {
        return PrintedText.plain(text).codePoints().toArray();
    }

    private int first(List<int[]> rows, int below) {
        for (int[] row : rows.subList(0, Math.min(3, rows.size()))) {
            int found = printed.find(below, below + HEAD, row, NOTHING);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /** A light's shape is any one character before its word; a column of several indicators shows numbers in its cells. */
    private int[] wanted(Block.Table table, Row row) {
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell.light() != null) {
                wanted.add(PrintedText.ANY);
            }
            String number = references.ofColumn(table, i) == null ? references.number(cell.figure()) : null;
            PrintedText.plain(cell.text() + (number == null ? "" : "[" + number + "]"))
                    .codePoints()
                    .forEach(wanted::add);
        }
        return wanted.stream().mapToInt(Integer::intValue).toArray();
    }
}
