package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** All charts of the report on one sheet, each beside the numbers it draws. */
final class ChartSheet {
    private static final int UNITS = 256;
    private static final int CHART_COLUMNS = 8;
    private static final int CHART_COLUMN_WIDTH = 10;
    private static final int DATA_COLUMN = CHART_COLUMNS + 1;
    private static final int GAP_WIDTH = 2;
    private static final int CATEGORY_WIDTH = 18;
    private static final int SERIES_WIDTH = 10;
    private static final int FEWEST_ROWS = 19;
    private static final float LINE = 17;

    private final XSSFSheet sheet;
    private final Values values;
    private final WorkbookWords words;
    private int next;

    ChartSheet(XSSFSheet sheet, Values values, WorkbookWords words) {
        this.sheet = sheet;
        this.values = values;
        this.words = words;
    }

    void write(List<Block.Chart> charts, String cover) {
        int series = charts.stream().mapToInt(c -> c.series().size()).max().orElse(0);
        setWidths(series);
        sheet.setDisplayGridlines(false);
        int lastColumn = DATA_COLUMN + series;
        Row title = sheet.createRow(next++);
        title.setHeightInPoints(LINE * 2);
        values.text(title, 0, words.get("charts"), Look.Role.TITLE, HorizontalAlignment.CENTER, false);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, lastColumn));
        Row back = sheet.createRow(next++);
        values.linked(back, 0, words.get("back"), Look.Role.SUBTITLE, HorizontalAlignment.LEFT, cover);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int width = CHART_COLUMNS * CHART_COLUMN_WIDTH + GAP_WIDTH + CATEGORY_WIDTH + series * SERIES_WIDTH;
        int rowsOfPage = PageSetup.applyScaled(sheet, width, LINE);
        int page = 0;
        for (Block.Chart chart : charts) {
            int top = next + 1;
            int categories = chart.categories().size();
            writeData(chart, top);
            int bottom = top + Math.max(FEWEST_ROWS, categories + 2);
            for (int row = top; row < bottom; row++) {
                if (sheet.getRow(row) == null) {
                    sheet.createRow(row).setHeightInPoints(LINE);
                }
            }
            NativeChart.draw(
                    sheet,
                    drawing.createAnchor(0, 0, 0, 0, 0, top, CHART_COLUMNS, bottom - 1),
                    chart,
                    new CellRangeAddress(top + 2, top + 1 + categories, DATA_COLUMN, DATA_COLUMN));
            if (bottom - page > rowsOfPage && top - 1 > page) {
                sheet.setRowBreak(top - 2);
                page = top - 1;
            }
            next = bottom;
        }
    }

    private void setWidths(int series) {
        for (int i = 0; i < CHART_COLUMNS; i++) {
            sheet.setColumnWidth(i, CHART_COLUMN_WIDTH * UNITS);
        }
        sheet.setColumnWidth(CHART_COLUMNS, GAP_WIDTH * UNITS);
        sheet.setColumnWidth(DATA_COLUMN, CATEGORY_WIDTH * UNITS);
        for (int i = 1; i <= series; i++) {
            sheet.setColumnWidth(DATA_COLUMN + i, SERIES_WIDTH * UNITS);
        }
    }

    /** Title, header and one row for each category. */
    private void writeData(Block.Chart chart, int top) {
        Row title = row(top);
        String unit = chart.unit().isEmpty() ? "" : words.get("charts.unit", Map.of("unit", chart.unit()));
        values.text(title, DATA_COLUMN, chart.title() + unit, Look.Role.HEADING, HorizontalAlignment.LEFT, false);
        Row header = row(top + 1);
        values.text(header, DATA_COLUMN, "", Look.Role.HEADER, HorizontalAlignment.CENTER, true);
        for (int s = 0; s < chart.series().size(); s++) {
            String label = chart.series().get(s).label();
            values.text(header, DATA_COLUMN + 1 + s, label, Look.Role.HEADER, HorizontalAlignment.CENTER, true);
        }
        for (int c = 0; c < chart.categories().size(); c++) {
            Row row = row(top + 2 + c);
            String category = chart.categories().get(c);
            values.text(row, DATA_COLUMN, category, Look.Role.BODY, HorizontalAlignment.LEFT, false);
            for (int s = 0; s < chart.series().size(); s++) {
                BigDecimal value = chart.series().get(s).values().get(c);
                Block.Cell cell = new Block.Cell(value, "", null, null);
                values.write(row, DATA_COLUMN + 1 + s, cell, Block.Column.ValueForm.DECIMAL, Look.Role.BODY, false);
            }
        }
    }

    private Row row(int at) {
        Row row = sheet.createRow(at);
        row.setHeightInPoints(LINE);
        return row;
    }
}
