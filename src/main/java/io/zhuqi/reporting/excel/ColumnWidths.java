package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** Finds widths at which the columns of a table can be read, from what stands in them. */
final class ColumnWidths {
    private static final int UNITS = 256;
    private static final int PADDING = 4;
    /** The arrow of a filter lies over the header. */
    private static final int ARROW = 3;

    private static final int NARROWEST = 8;
    private static final int WIDEST_TEXT = 46;
    private static final int WIDEST_OTHER = 24;
    /** Headers longer than this are broken into lines. */
    private static final int HEADER_LINE = 14;

    private final List<Column> columns;
    private final double[] widths;

    ColumnWidths(List<Column> columns) {
        this.columns = columns;
        this.widths = new double[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int header = TextWidth.of(columns.get(i).label());
            int lines = Math.max(1, (header + HEADER_LINE - 1) / HEADER_LINE);
            int line = (header + lines - 1) / lines;
            widths[i] = Math.max(NARROWEST, lines == 1 ? line + ARROW + 1 : line + 3);
        }
    }

    void see(Block.Row row) {
        for (int i = 0; i < widths.length; i++) {
            int widest = columns.get(i).form() == Column.ValueForm.TEXT ? WIDEST_TEXT : WIDEST_OTHER;
            int wanted = Math.min(widest, TextWidth.of(row.cells().get(i).text()) + PADDING);
            widths[i] = Math.max(widths[i], wanted);
        }
    }

    /** Widens all columns alike when the sheet would be narrower than its title. */
    void fillTo(double total) {
        double sum = total();
        if (sum < total && sum > 0) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] *= total / sum;
            }
        }
    }

    double total() {
        return total(widths.length);
    }

    /** The width of the first columns together. */
    double total(int columns) {
        return Arrays.stream(widths, 0, columns).sum();
    }

    double of(int column) {
        return widths[column];
    }

    /** The most lines that any header takes. */
    int headerLines() {
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            most = Math.max(most, TextWidth.lines(columns.get(i).label(), widths[i] - 2));
        }
        return most;
    }

    void apply(Sheet sheet) {
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, (int) Math.round(widths[i] * UNITS));
        }
    }
}
