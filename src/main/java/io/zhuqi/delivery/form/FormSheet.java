package io.zhuqi.delivery.form;

import io.zhuqi.delivery.PlainCell;
import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.excel.TextWidth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** One sheet to be filled in. */
final class FormSheet {
    private static final String REQUIRED = "*";
    private static final float LINE = 15;
    private static final float ROW_HEIGHT = 21;
    private static final double UPRIGHT = 90;

    /** Half-width characters that can still be read on a lying page. */
    private static final double LYING = 230;

    /** So many empty rows are framed and printed; the others are framed once they are begun. */
    private static final int FRAMED = 20;

    private final FormStyles styles;
    private final FormLists lists;
    private final Messages messages;
    private final XSSFWorkbook workbook;

    FormSheet(XSSFWorkbook workbook, FormStyles styles, FormLists lists, Messages messages) {
        this.workbook = workbook;
        this.styles = styles;
        this.lists = lists;
        this.messages = messages;
    }

    void write(Form form) {
        XSSFSheet sheet = workbook.createSheet(form.sheetName());
        int next = 0;
        next = merged(sheet, next, form.title(), styles.title(), form.columns().size(), 30);
        next = fillIns(sheet, next, form);
        if (!form.note().isEmpty()) {
            double width =
                    form.columns().stream().mapToDouble(FormColumn::width).sum();
            float height = LINE * TextWidth.lines(form.note(), width) + 4;
            next = merged(
                    sheet, next, form.note(), styles.note(), form.columns().size(), height);
        }
        int header = header(sheet, next, form.columns());
        int first = form.example().isEmpty() ? header + 1 : example(sheet, header + 1, form);
        int last = first + form.rows().size() + form.emptyRows() - 1;
        for (int row = first; row <= last; row++) {
            int given = row - first;
            data(sheet, row, form, given(form, given), given < form.rows().size() + FRAMED);
        }
        FormChecks checks = new FormChecks(sheet, lists, messages, first, last);
        for (int i = 0; i < form.columns().size(); i++) {
            checks.put(i, form.columns().get(i));
            sheet.setColumnWidth(i, (int) (form.columns().get(i).width() * 256));
        }
        markMissing(sheet, form, first, last);
        frameBegun(sheet, form, first + form.rows().size() + FRAMED, last);
        sheet.createFreezePane(0, header + 1);
        print(sheet, form, header);
        protect(sheet);
    }

    private static List<@Nullable String> given(Form form, int row) {
        return row < form.rows().size() ? new ArrayList<>(form.rows().get(row)) : new ArrayList<>();
    }

    private static int merged(XSSFSheet sheet, int row, String text, XSSFCellStyle style, int columns, float height) {
        XSSFRow line = sheet.createRow(row);
        line.setHeightInPoints(height);
        for (int i = 0; i < columns; i++) {
            line.createCell(i).setCellStyle(style);
        }
        PlainCell.text(line.getCell(0), text);
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
        }
        return row + 1;
    }

    /** Each label takes an equal share of the columns and can be written behind. */
    private int fillIns(XSSFSheet sheet, int row, Form form) {
        int count = form.fillIns().size();
        if (count == 0) {
            return row;
        }
        XSSFRow line = sheet.createRow(row);
        line.setHeightInPoints(ROW_HEIGHT);
        int share = Math.max(1, form.columns().size() / count);
        for (int i = 0; i < count; i++) {
            int from = i * share;
            int to = i == count - 1 ? Math.max(from, form.columns().size() - 1) : from + share - 1;
            for (int column = from; column <= to; column++) {
                line.createCell(column).setCellStyle(styles.fillIn());
            }
            PlainCell.text(line.getCell(from), form.fillIns().get(i));
            if (to > from) {
                sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
            }
        }
        return row + 1;
    }

    private int header(XSSFSheet sheet, int row, List<FormColumn> columns) {
        XSSFRow line = sheet.createRow(row);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            String text = column.header() + (column.required() ? REQUIRED : "");
            XSSFCell cell = line.createCell(i);
            cell.setCellStyle(styles.header(column.required()));
            PlainCell.text(cell, text);
            lines = Math.max(lines, TextWidth.lines(text, column.width() - 2));
        }
        line.setHeightInPoints(LINE * lines + 10);
        return row;
    }

    private int example(XSSFSheet sheet, int row, Form form) {
        XSSFRow line = sheet.createRow(row);
        int lines = 1;
        for (int i = 0; i < form.columns().size(); i++) {
            FormColumn column = form.columns().get(i);
            XSSFCell cell = line.createCell(i);
            cell.setCellStyle(styles.example(FormChecks.format(column.check())));
            String text = i < form.example().size() ? form.example().get(i) : "";
            value(cell, i == 0 ? null : column.check(), text);
            lines = Math.max(lines, TextWidth.lines(text, column.width() - 2));
        }
        line.setHeightInPoints(LINE * lines + 6);
        return row + 1;
    }

    private void data(XSSFSheet sheet, int row, Form form, List<@Nullable String> values, boolean framed) {
        XSSFRow line = sheet.createRow(row);
        int lines = 1;
        for (int i = 0; i < form.columns().size(); i++) {
            FormColumn column = form.columns().get(i);
            XSSFCell cell = line.createCell(i);
            cell.setCellStyle(styles.data(FormChecks.format(column.check()), FormChecks.align(column.check()), framed));
            String value = i < values.size() ? values.get(i) : null;
            if (value != null) {
                value(cell, column.check(), value);
                lines = Math.max(lines, TextWidth.lines(value, column.width() - 2));
            } else if (column.lookup() != null && !column.lookup().values().isEmpty()) {
                lookUp(cell, column.lookup(), values, framed);
            }
        }
        line.setHeightInPoints(Math.max(ROW_HEIGHT, LINE * lines + 4));
    }

    private static void value(XSSFCell cell, @Nullable FormCheck check, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (check instanceof FormCheck.Day) {
            cell.setCellValue(LocalDate.parse(text));
        } else if (check instanceof FormCheck.Numeric) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            PlainCell.text(cell, text);
        }
    }

    private void lookUp(XSSFCell cell, FormColumn.Lookup lookup, List<@Nullable String> values, boolean framed) {
        String key = "$" + CellReference.convertNumToColString(lookup.column()) + (cell.getRowIndex() + 1);
        // A formula in a cell of text format would be shown as text.
        cell.setCellStyle(styles.data("General", FormChecks.align(null), framed));
        cell.setCellFormula("IFERROR(VLOOKUP(" + key + "," + lists.pairs(lookup.values()) + ",2,FALSE),\"\")");
        String given = lookup.column() < values.size() ? values.get(lookup.column()) : null;
        cell.setCellValue(given == null ? "" : lookup.values().getOrDefault(given, ""));
    }

    /** A row that has been begun shows which of its required cells are still empty. */
    private static void markMissing(XSSFSheet sheet, Form form, int first, int last) {
        String end = CellReference.convertNumToColString(form.columns().size() - 1);
        for (int i = 0; i < form.columns().size(); i++) {
            if (form.columns().get(i).required()) {
                String cell = CellReference.convertNumToColString(i) + (first + 1);
                ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting()
                        .createConditionalFormattingRule("AND(LEN(" + cell + ")=0,SUMPRODUCT(--(LEN($A" + (first + 1)
                                + ":$" + end + (first + 1) + ")>0))>0)");
                PatternFormatting fill = rule.createPatternFormatting();
                fill.setFillBackgroundColor(IndexedColors.ROSE.index);
                fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
                sheet.getSheetConditionalFormatting()
                        .addConditionalFormatting(
                                new CellRangeAddress[] {new CellRangeAddress(first, last, i, i)}, rule);
            }
        }
    }

    private static void frameBegun(XSSFSheet sheet, Form form, int first, int last) {
        if (first > last) {
            return;
        }
        String end = CellReference.convertNumToColString(form.columns().size() - 1);
        ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting()
                .createConditionalFormattingRule(
                        "SUMPRODUCT(--(LEN($A" + (first + 1) + ":$" + end + (first + 1) + ")>0))>0");
        BorderFormatting border = rule.createBorderFormatting();
        border.setBorderTop(BorderStyle.THIN);
        border.setBorderBottom(BorderStyle.THIN);
        border.setBorderLeft(BorderStyle.THIN);
        border.setBorderRight(BorderStyle.THIN);
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {
                            new CellRangeAddress(first, last, 0, form.columns().size() - 1)
                        },
                        rule);
    }

    private static void print(XSSFSheet sheet, Form form, int header) {
        double width = form.columns().stream().mapToDouble(FormColumn::width).sum();
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(width > UPRIGHT);
        sheet.setFitToPage(true);
        print.setFitWidth((short) Math.max(1, Math.ceil(width / LYING)));
        print.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        sheet.getFooter().setCenter("— &P / &N —");
    }

    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockInsertRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }
}
