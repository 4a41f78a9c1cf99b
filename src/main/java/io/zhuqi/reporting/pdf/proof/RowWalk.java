package io.zhuqi.reporting.pdf.proof;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Row;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.Difference.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The way through the printed rows of one table, in their order: each once, the sums of what is printed, the total once. */
final class RowWalk {
    /** How far ahead a lost row is looked for. */
    private static final int AHEAD = 4000;

    private static final int SHOWN = 60;

    private final String medium;
    private final PrintedText printed;
    private final List<Difference> differences;
    private final Block.Table table;
    private final List<int[]> rows;
    private final int[] head;
    private final List<Row> found = new ArrayList<>();
    private int at;

    /** @param at where the first row is to be */
    RowWalk(
            String medium,
            PrintedText printed,
            List<Difference> differences,
            Block.Table table,
            List<int[]> rows,
            int[] head,
            int at) {
        this.medium = medium;
        this.printed = printed;
        this.differences = differences;
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
                    tell(Kind.ROW, Integer.toString(i + 1), texts(table.rows().get(i)), printed.piece(at, SHOWN));
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

    /** Where the table ends. */
    int end() {
        return at;
    }

    private static String texts(Row row) {
        return row.cells().stream().map(Cell::text).collect(Collectors.joining(" "));
    }
}
