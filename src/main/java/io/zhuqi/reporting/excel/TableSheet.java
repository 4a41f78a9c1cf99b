package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One table of the report on a sheet of its own. */
final class TableSheet {
    private static final int BACK_ROW = 0;
    private static final int TITLE_ROW = 1;
    private static final int SUBTITLE_ROW = 2;
    private static final int HEADER_ROW = 3;
    private static final float TITLE_LINE = 24;
    private static final float LINE = 15;
    /** The most that a row can be high, in points. */
    private static final float TALLEST = 409;
    /** A title's characters are half as wide again as those of the body. */
    private static final double TITLE_SCALE = 1.6;

    private static final int MARGIN = 4;

    private final XSSFSheet sheet;
    private final Block.Table table;
    private final Values values;
    private final WorkbookWords words;
    private final ColumnWidths widths;
    private final LightRules lights = new LightRules();
    private final int lastColumn;

    TableSheet(XSSFSheet sheet, Block.Table table, Values values, WorkbookWords words) {
        this.sheet = sheet;
        this.table = table;
        this.values = values;
        this.words = words;
        this.widths = new ColumnWidths(table.columns());
        this.lastColumn = table.columns().size() - 1;
    }

    void write(String subtitle, String cover) {
        table.rows().forEach(widths::see);
        if (table.total() != null) {
            widths.see(table.total());
        }
        widths.fillTo(Math.max(TextWidth.of(table.title()) * TITLE_SCALE, TextWidth.of(subtitle)) + MARGIN);
        widths.apply(sheet);
        writeTitle(subtitle, cover);
        List<Column> columns = table.columns();
        int headers = HeaderRows.count(columns);
        HeaderRows.write(sheet, HEADER_ROW, columns, widths.headerLines(), values);
        int first = HEADER_ROW + headers;
        int next = writeRows(first);
        sheet.createFreezePane(0, first);
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(first - 1, next - 1, 0, lastColumn));
        }
        name(first - 1, Math.max(first, next) - 1);
        if (table.total() != null) {
            writeRow(next++, table.total(), Look.Role.TOTAL);
        }
        if (!table.note().isEmpty()) {
            wide(next, table.note(), Look.Role.NOTE, HorizontalAlignment.LEFT, LINE);
        }
        lights.apply(sheet, first, Math.max(first, next - 1));
        PageSetup.apply(sheet, widths.total(), HEADER_ROW, first - 1);
    }

    private void writeTitle(String subtitle, String cover) {
        Row back = sheet.createRow(BACK_ROW);
        values.linked(back, 0, words.get("back"), Look.Role.SUBTITLE, HorizontalAlignment.LEFT, cover);
        wide(TITLE_ROW, table.title(), Look.Role.TITLE, HorizontalAlignment.CENTER, TITLE_LINE);
        wide(SUBTITLE_ROW, subtitle, Look.Role.SUBTITLE, HorizontalAlignment.CENTER, LINE);
    }

    private int writeRows(int first) {
        if (table.rows().isEmpty()) {
            wide(first, table.emptyText(), Look.Role.BODY, HorizontalAlignment.CENTER, LINE);
            return first + 1;
        }
        int next = first;
        for (Block.Row row : table.rows()) {
            writeRow(next++, row, Look.Role.BODY);
        }
        return next;
    }

    private void writeRow(int at, Block.Row from, Look.Role role) {
        Row row = sheet.createRow(at);
        int lines = 1;
        for (int i = 0; i <= lastColumn; i++) {
            Block.Cell cell = from.cells().get(i);
            lights.see(i, cell);
            boolean text = table.columns().get(i).form() == Column.ValueForm.TEXT;
            values.write(row, i, cell, table.columns().get(i).form(), role, text);
            lines = text ? Math.max(lines, TextWidth.lines(cell.text(), widths.of(i) - 3)) : lines;
        }
        row.setHeightInPoints(Math.min(lines * LINE + 4, TALLEST));
    }

    /** A text over the whole width. */
    private void wide(int at, String text, Look.Role role, HorizontalAlignment align, float line) {
        Row row = sheet.createRow(at);
        for (int i = 0; i <= lastColumn; i++) {
            values.text(row, i, i == 0 ? text : "", role, align, true);
        }
        if (lastColumn > 0) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, lastColumn));
        }
        double scale = role == Look.Role.TITLE ? TITLE_SCALE : 1;
        row.setHeightInPoints(TextWidth.lines(text, widths.total() / scale - 2) * line + 3);
    }

    private void name(int headerRow, int lastRow) {
        XSSFName name = sheet.getWorkbook().createName();
        name.setNameName(SheetNames.definedName(table.id()));
        name.setRefersToFormula(SheetNames.reference(
                sheet.getSheetName(),
                "$A$" + (headerRow + 1) + ":$" + CellReference.convertNumToColString(lastColumn) + "$"
                        + (lastRow + 1)));
    }
}
