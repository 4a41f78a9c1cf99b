package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block.Column;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A table's header: one line, or two where columns stand in groups. */
final class HeaderRows {
    private static final float LINE = 15;
    private static final float SPACE = 6;

    private HeaderRows() {}

    static int count(List<Column> columns) {
        return columns.stream().anyMatch(c -> !c.group().isEmpty()) ? 2 : 1;
    }

    /** Writes the header from a row on. */
    static void write(Sheet sheet, int at, List<Column> columns, int labelLines, Values values) {
        Row last = sheet.createRow(at + count(columns) - 1);
        last.setHeightInPoints(labelLines * LINE + SPACE);
        if (count(columns) == 1) {
            for (int i = 0; i < columns.size(); i++) {
                label(last, i, columns.get(i), columns.get(i).label(), values);
            }
            return;
        }
        Row upper = sheet.createRow(at);
        upper.setHeightInPoints(LINE + SPACE);
        for (int i = 0; i < columns.size(); ) {
            Column column = columns.get(i);
            int end = i;
            while (!column.group().isEmpty()
                    && end + 1 < columns.size()
                    && columns.get(end + 1).group().equals(column.group())) {
                end++;
            }
            boolean grouped = !column.group().isEmpty();
            for (int c = i; c <= end; c++) {
                String above = grouped ? column.group() : columns.get(c).label();
                label(upper, c, columns.get(c), c == i ? above : "", values);
                label(last, c, columns.get(c), grouped ? columns.get(c).label() : "", values);
            }
            if (!grouped) {
                sheet.addMergedRegion(new CellRangeAddress(at, at + 1, i, i));
            } else if (end > i) {
                sheet.addMergedRegion(new CellRangeAddress(at, at, i, end));
            }
            i = end + 1;
        }
    }

    private static void label(Row row, int column, Column of, String text, Values values) {
        Look.Role role = Proofs.isProof(of) ? Look.Role.PROOF_HEADER : Look.Role.HEADER;
        values.text(row, column, text, role, HorizontalAlignment.CENTER, true);
    }
}
