package io.zhuqi.delivery.form;

import io.zhuqi.delivery.PlainCell;
import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.excel.TextWidth;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Explains every column: whether it must be filled in, how, and with which words. */
final class GuideSheet {
    private static final int[] WIDTHS = {18, 22, 8, 52, 40};
    private static final float LINE = 15;

    private GuideSheet() {}

    static void write(XSSFWorkbook workbook, FormStyles styles, Messages messages, List<Form> forms) {
        XSSFSheet sheet = workbook.createSheet(messages.text("form.sheet.guide"));
        sheet.enableLocking();
        line(
                sheet,
                styles,
                true,
                List.of(
                        messages.text("form.guide.sheet"),
                        messages.text("form.guide.column"),
                        messages.text("form.guide.required"),
                        messages.text("form.guide.how"),
                        messages.text("form.guide.words")));
        for (Form form : forms) {
            for (FormColumn column : form.columns()) {
                line(
                        sheet,
                        styles,
                        false,
                        List.of(
                                form.sheetName(),
                                column.header(),
                                column.required() ? messages.text("form.guide.yes") : "",
                                column.hint(),
                                words(column.check(), messages)));
            }
        }
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitHeight((short) 0);
    }

    private static String words(@Nullable FormCheck check, Messages messages) {
        return check instanceof FormCheck.OneOf words
                ? String.join(messages.text("annex.list-comma"), words.words())
                : "";
    }

    private static void line(XSSFSheet sheet, FormStyles styles, boolean header, List<String> texts) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(styles.plain(header));
            PlainCell.text(cell, texts.get(i));
            lines = Math.max(lines, TextWidth.lines(texts.get(i), WIDTHS[i] - 2));
        }
        row.setHeightInPoints(LINE * lines + 4);
    }
}
