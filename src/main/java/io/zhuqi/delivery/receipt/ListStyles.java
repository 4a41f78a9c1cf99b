package io.zhuqi.delivery.receipt;

import io.zhuqi.finding.Messages;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of the list, in either workbook format. Every text is marked as text, so that none is ever computed. */
final class ListStyles {
    private final CellStyle title;
    private final CellStyle note;
    private final CellStyle header;
    private final CellStyle body;
    private final CellStyle link;

    ListStyles(Workbook workbook, Messages messages) {
        String text = messages.text("workbook.font.body");
        String heading = messages.text("workbook.font.heading");
        title = style(workbook, font(workbook, heading, 15, true, IndexedColors.AUTOMATIC));
        note = style(workbook, font(workbook, text, 10, false, IndexedColors.GREY_80_PERCENT));
        note.setWrapText(true);
        header = framed(workbook, font(workbook, heading, 11, true, IndexedColors.AUTOMATIC));
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setFillForegroundColor(IndexedColors.PALE_BLUE.index);
        body = framed(workbook, font(workbook, text, 10, false, IndexedColors.AUTOMATIC));
        Font blue = font(workbook, text, 10, false, IndexedColors.BLUE);
        blue.setUnderline(Font.U_SINGLE);
        link = framed(workbook, blue);
        link.setAlignment(HorizontalAlignment.CENTER);
        link.setQuotePrefixed(false);
    }

    private static Font font(Workbook workbook, String name, int size, boolean bold, IndexedColors ink) {
        Font font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        if (ink != IndexedColors.AUTOMATIC) {
            font.setColor(ink.index);
        }
        return font;
    }

    private static CellStyle style(Workbook workbook, Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setQuotePrefixed(true);
        return style;
    }

    private static CellStyle framed(Workbook workbook, Font font) {
        CellStyle style = style(workbook, font);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle note() {
        return note;
    }

    CellStyle header() {
        return header;
    }

    CellStyle body() {
        return body;
    }

    CellStyle link() {
        return link;
    }
}
