package io.zhuqi.reporting.pdf.proof;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Row;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.reporting.References;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One table of the model against the printed text: rows in their order, each once; sums of what is printed; the total once. */
final class ProveTable {
    private static final int[] NOTHING = {};

    /** How far from a table's title its first row may stand: the head with its labels. */
    private static final int HEAD = 800;

    /** How far ahead a lost row is looked for. */
    private static final int AHEAD = 4000;

    private static final int SHOWN = 60;

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
        int[] title = PrintedText.plain(table.title()).codePoints().toArray();
        int start = printed.find(from, printed.length(), title, NOTHING);
        if (start < 0) {
            differences.add(new Difference(medium, table.title(), Kind.ABSENT, "", table.title(), ""));
            return from;
        }
        int below = start + title.length;
        if (table.rows().isEmpty()) {
            int[] empty = PrintedText.plain(table.emptyText()).codePoints().toArray();
            int found = printed.find(below, below + HEAD, empty, NOTHING);
            return found < 0 ? below : found + empty.length;
        }
        List<int[]> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(wanted(table, row)));
        int first = first(rows, below);
        int[] head = first < 0 ? NOTHING : printed.codePoints(below, first);
        Walk walk = new Walk(table, rows, head, first < 0 ? below : first);
        walk.rows();
        walk.total(table.total() == null ? null : wanted(table, table.total()));
        return walk.at;
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

    /** The way through the rows of one table. */
    private final class Walk {
        private final Block.Table table;
        private final List<int[]> rows;
        private final int[] head;
        private final List<Row> found = new ArrayList<>();
        private int at;

        Walk(Block.Table table, List<int[]> rows, int[] head, int at) {
            this.table = table;
            this.rows = rows;
            this.head = head;
            this.at = at;
        }

        void rows() {
            boolean told = false;
            for (int i = 0; i < rows.size(); i++) {
                int end = printed.matchRow(at, rows.get(i), head);
                if (end < 0) {
                    if (!told) {
                        tell(
                                Kind.ROW,
                                Integer.toString(i + 1),
                                texts(table.rows().get(i)),
                                printed.piece(at, SHOWN));
                        told = true;
                    }
                    int later = printed.find(at, at + AHEAD, rows.get(i), head);
                    if (later < 0) {
                        continue;
                    }
                    end = printed.matchRow(later, rows.get(i), head);
                    if (end < 0) {
                        continue;
                    }
                }
                at = end;
                found.add(table.rows().get(i));
                repeated(i);
            }
            if (found.size() != rows.size()) {
                tell(Kind.ROWS, "", Integer.toString(rows.size()), Integer.toString(found.size()));
            }
            sums();
        }

        /** A row that stands there once more, where the next is not the same. */
        private void repeated(int i) {
            boolean twins = i + 1 < rows.size() && Arrays.equals(rows.get(i), rows.get(i + 1));
            int end = rows.get(i).length == 0 || twins ? -1 : printed.matchRow(at, rows.get(i), head);
            while (end >= 0) {
                found.add(table.rows().get(i));
                at = end;
                end = printed.matchRow(at, rows.get(i), head);
            }
        }

        void total(int @Nullable [] total) {
            if (total == null) {
                return;
            }
            int end = printed.matchRow(at, total, head);
            String expected = table.total() == null ? "" : texts(table.total());
            if (end < 0) {
                tell(Kind.TOTAL, "", expected, printed.piece(at, SHOWN));
            } else {
                at = end;
                if (printed.matchRow(at, total, head) >= 0) {
                    tell(Kind.TOTAL, "", expected, expected + expected);
                }
            }
        }

        /** Each number is printed rounded; the sum of what is printed must be that of the values, each rounded alike. */
        private void sums() {
            for (int i = 0; i < table.columns().size(); i++) {
                BigDecimal expected = BigDecimal.ZERO;
                BigDecimal sum = BigDecimal.ZERO;
                for (Row row : table.rows()) {
                    expected = expected.add(PrintedNumber.value(row.cells().get(i)));
                }
                for (Row row : found) {
                    sum = sum.add(PrintedNumber.printed(row.cells().get(i)));
                }
                if (expected.compareTo(sum) != 0) {
                    tell(Kind.SUM, table.columns().get(i).label(), expected.toPlainString(), sum.toPlainString());
                }
            }
        }

        private void tell(Kind kind, String detail, String expected, String foundText) {
            differences.add(new Difference(medium, table.title(), kind, detail, expected, foundText));
        }
    }

    private static String texts(Row row) {
        return row.cells().stream().map(Cell::text).collect(Collectors.joining(" "));
    }
}
