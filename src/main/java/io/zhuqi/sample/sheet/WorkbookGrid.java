package io.zhuqi.sample.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, streamed: rows behind the window are already on disk. */
final class WorkbookGrid implements Grid {
    private static final int WIDTH_UNIT = 256;
    private static final int TITLE_HEIGHT = 30;
    /** Beyond it merging costs more memory than a look is worth. */
    private static final int MERGES_AT_MOST = 3000;

    private final Sheet sheet;
    private final Looks looks;
    private int rows;
    private int merges;

    WorkbookGrid(Sheet sheet, Looks looks) {
        this.sheet = sheet;
        this.looks = looks;
    }

    @Override
    public int append(List<? extends @Nullable Object> cells, Look look, boolean hidden) {
        Row row = sheet.createRow(rows++);
        if (look == Look.TITLE) {
            row.setHeightInPoints(TITLE_HEIGHT);
        }
        row.setZeroHeight(hidden);
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null || look == Look.DATA || look == Look.HEADER) {
                fill(row.createCell(i), value, look);
            }
        }
        return rows;
    }

    private void fill(Cell cell, @Nullable Object value, Look look) {
        CellStyle style = looks.of(look);
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            style = looks.date();
        } else if (value == Spoilt.ERROR) {
            cell.setCellErrorValue(FormulaError.REF.getCode());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
        cell.setCellStyle(style);
    }

    @Override
    public void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        boolean single = firstRow == lastRow && firstColumn == lastColumn;
        if (!single && merges < MERGES_AT_MOST) {
            merges++;
            sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow - 1, lastRow - 1, firstColumn, lastColumn));
        }
    }

    @Override
    public void arrange(List<Integer> widths, int headerRow) {
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * WIDTH_UNIT);
        }
        sheet.createFreezePane(0, headerRow);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
