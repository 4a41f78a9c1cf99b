package io.zhuqi.delivery.receipt;

import io.zhuqi.delivery.PlainCell;
import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.excel.TextWidth;
import io.zhuqi.store.StoredFile;
import io.zhuqi.vocabulary.SourceRef;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The list of what is wrong, as a sheet behind the submitter's own. Each line leads to its cell; two hidden columns say
 * of which row of which file it speaks and where that row stands now, however rows are inserted or deleted, so that the
 * corrected file is tied to the original.
 */
final class ListSheet {
    /** Hidden: {@code fingerprint/sheet/row} of the original; the next column: the row in which it stands now. */
    static final int MARK = 7;

    private static final int[] WIDTHS = {6, 18, 8, 24, 24, 40, 44};
    private static final float LINE = 15;

    private final Workbook workbook;
    private final Messages messages;
    private final ListStyles styles;

    ListSheet(Workbook workbook, Messages messages) {
        this.workbook = workbook;
        this.messages = messages;
        this.styles = new ListStyles(workbook, messages);
    }

    /** Takes away the list of an earlier receipt. */
    void removeFormer() {
        int former = workbook.getSheetIndex(messages.text("receipt.sheet"));
        if (former >= 0) {
            workbook.removeSheetAt(former);
        }
    }

    /**
     * @param lines what is listed
     * @param more how many there are beyond those
     */
    void write(StoredFile file, List<ReceiptLine> lines, long more, Returned returned) {
        Sheet sheet = workbook.createSheet(messages.text("receipt.sheet"));
        Row title = sheet.createRow(0);
        title.setHeightInPoints(28);
        put(title, 0, messages.text("receipt.title", Map.of("file", file.path())), styles.title());
        String note = messages.text("receipt.how")
                + returned.note()
                + (more == 0 ? "" : messages.text("receipt.more", Map.of("count", more)));
        Row how = sheet.createRow(1);
        put(how, 0, note, styles.note());
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, WIDTHS.length - 1));
        how.setHeightInPoints(LINE * TextWidth.lines(note, total() - 4) + 6);
        Row header = sheet.createRow(2);
        header.setHeightInPoints(24);
        List<String> names = List.of("no", "sheet", "row", "column", "value", "message", "remedy");
        for (int i = 0; i < names.size(); i++) {
            put(header, i, messages.text("receipt.column." + names.get(i)), styles.header());
        }
        for (int i = 0; i < lines.size(); i++) {
            line(sheet, file, lines.get(i), i + 1, returned);
        }
        layOut(sheet);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(false);
        }
        workbook.setActiveSheet(workbook.getSheetIndex(sheet));
        sheet.setSelected(true);
    }

    /**
     * Below the list: rows that were taken in and that another place contradicts, with that place. They carry no mark, as nothing of them
     * has to come again.
     *
     * @param most so many are listed; how many there are is said
     */
    void writeTaken(StoredFile file, List<ReceiptLine> lines, int most, Returned returned) {
        if (lines.isEmpty()) {
            return;
        }
        Sheet sheet = workbook.getSheet(messages.text("receipt.sheet"));
        Row heading = sheet.createRow(sheet.getLastRowNum() + 2);
        String text =
                messages.text("receipt.taken", Map.of("count", lines.size(), "listed", Math.min(most, lines.size())));
        put(heading, 0, text, styles.note());
        sheet.addMergedRegion(new CellRangeAddress(heading.getRowNum(), heading.getRowNum(), 0, WIDTHS.length - 1));
        heading.setHeightInPoints(LINE * TextWidth.lines(text, total() - 4) + 6);
        int number = 0;
        for (ReceiptLine line : lines.subList(0, Math.min(most, lines.size()))) {
            number++;
            line(sheet, file, line, number, returned);
        }
    }

    private static int total() {
        int total = 0;
        for (int width : WIDTHS) {
            total += width;
        }
        return total;
    }

    private void line(Sheet sheet, StoredFile file, ReceiptLine line, int number, Returned returned) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        int now = line.position() < 0 || line.row() == 0 ? 0 : returned.rowNow(line.position(), line.row());
        String column = line.column() == null ? "" : SourceRef.columnLetters(line.column());
        put(row, 0, Integer.toString(number), styles.body());
        put(row, 1, line.sheet(), styles.body());
        put(row, 3, (column + " " + line.header()).strip(), styles.body());
        put(row, 4, line.value(), styles.body());
        put(row, 5, line.message(), styles.body());
        put(row, 6, line.remedy(), styles.body());
        row.createCell(2).setCellStyle(styles.body());
        if (line.position() >= 0 && !line.taken()) {
            put(row, MARK, file.fingerprint() + "/" + line.sheetNo() + "/" + line.row(), styles.note());
        }
        if (now > 0 && line.position() < workbook.getNumberOfSheets() - 1) {
            point(row, line, now);
        }
        int lines = 1;
        for (int i = 0; i < WIDTHS.length; i++) {
            Cell cell = row.getCell(i);
            String text =
                    cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING ? cell.getStringCellValue() : "";
            lines = Math.max(lines, TextWidth.lines(text, WIDTHS[i] - 2));
        }
        row.setHeightInPoints(LINE * Math.min(lines, 20) + 6);
    }

    private void point(Row row, ReceiptLine line, int now) {
        String sheetName = "'" + workbook.getSheetName(line.position()).replace("'", "''") + "'";
        String cell = SourceRef.columnLetters(line.column() == null ? 0 : line.column()) + now;
        Cell number = row.getCell(2);
        follow(number, "ROW(" + sheetName + "!" + cell + ")", now);
        number.setCellStyle(styles.link());
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(sheetName + "!" + cell);
        number.setHyperlink(link);
        if (!line.taken()) {
            follow(row.createCell(MARK + 1), "ROW(" + sheetName + "!" + cell + ")", now);
        }
    }

    /**
     * A formula follows its cell when rows are inserted above. A number must do where the library cannot read the sheet's name, or where the
     * workbook's own table of sheets is damaged.
     */
    private static void follow(Cell cell, String formula, int now) {
        try {
            cell.setCellFormula(formula);
        } catch (RuntimeException e) {
            cell.setBlank();
        }
        cell.setCellValue(now);
    }

    private static void put(Row row, int column, String text, org.apache.poi.ss.usermodel.CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        PlainCell.text(cell, text);
    }

    private static void layOut(Sheet sheet) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        sheet.setColumnHidden(MARK, true);
        sheet.setColumnHidden(MARK + 1, true);
        sheet.createFreezePane(0, 3);
        sheet.setRepeatingRows(new CellRangeAddress(2, 2, -1, -1));
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.getFooter().setCenter("— &P / &N —");
    }
}
