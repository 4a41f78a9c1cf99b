package io.zhuqi.delivery;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Texts in workbooks that go to people: never a formula, whatever they begin with. */
public final class PlainCell {
    private static final String FORMULA_STARTS = "=+-@";
    private static final int LONGEST = 32_767;

    private PlainCell() {}

    /** Writes a text as text; one that a spreadsheet would compute stays text when somebody edits the cell. */
    public static void text(Cell cell, String text) {
        cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        if (!text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !(cell instanceof HSSFCell)
                && !cell.getCellStyle().getQuotePrefixed()) {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setQuotePrefixed(true);
            cell.setCellStyle(style);
        }
    }

    /** Has a workbook say that it was made on a day, whenever it is written. */
    public static void stamp(XSSFWorkbook workbook, LocalDate day) {
        Date made = Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreated(Optional.of(made));
        core.setModified(Optional.of(made));
    }
}
