package io.zhuqi.delivery.form;

import io.zhuqi.finding.Messages;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The looks of a form's cells, each made once. */
final class FormStyles {
    static final String TEXT = "@";
    private static final String GENERAL = "General";
    private static final String INK = "1F2933";
    private static final String GREY = "7B8794";
    private static final String RED = "B42318";
    private static final String LINE = "A6B1BD";
    private static final String HEADER_FILL = "DCE6F1";
    private static final String EXAMPLE_FILL = "F5F5F0";

    private final XSSFWorkbook workbook;
    private final String body;
    private final String heading;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    /** How a cell looks. */
    private record Look(
            int size,
            boolean bold,
            String ink,
            @Nullable String fill,
            boolean framed,
            HorizontalAlignment align,
            String format,
            boolean locked) {}

    FormStyles(XSSFWorkbook workbook, Messages messages) {
        this.workbook = workbook;
        body = messages.text("workbook.font.body");
        heading = messages.text("workbook.font.heading");
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(body);
        standard.setFontHeightInPoints((short) 11);
    }

    XSSFCellStyle title() {
        return style(new Look(18, true, INK, null, false, HorizontalAlignment.LEFT, GENERAL, true));
    }

    XSSFCellStyle fillIn() {
        return style(new Look(11, false, INK, null, false, HorizontalAlignment.LEFT, GENERAL, false));
    }

    XSSFCellStyle note() {
        return style(new Look(10, false, GREY, null, false, HorizontalAlignment.LEFT, GENERAL, true));
    }

    XSSFCellStyle header(boolean required) {
        String ink = required ? RED : INK;
        return style(new Look(11, true, ink, HEADER_FILL, true, HorizontalAlignment.CENTER, GENERAL, true));
    }

    XSSFCellStyle example(String format) {
        return style(new Look(10, false, GREY, EXAMPLE_FILL, true, HorizontalAlignment.LEFT, format, true));
    }

    XSSFCellStyle data(String format, HorizontalAlignment align, boolean framed) {
        return style(new Look(11, false, INK, null, framed, align, format, false));
    }

    XSSFCellStyle plain(boolean bold) {
        String fill = bold ? HEADER_FILL : null;
        return style(new Look(bold ? 11 : 10, bold, INK, fill, true, HorizontalAlignment.LEFT, TEXT, true));
    }

    private XSSFCellStyle style(Look look) {
        XSSFCellStyle known = styles.get(look);
        if (known == null) {
            known = make(look);
            styles.put(look, known);
        }
        return known;
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setFontName(look.bold() ? heading : body);
        font.setFontHeightInPoints((short) look.size());
        font.setBold(look.bold());
        font.setColor(color(look.ink()));
        style.setFont(font);
        style.setAlignment(look.align());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setIndention((short) (look.framed() && look.align() != HorizontalAlignment.CENTER ? 1 : 0));
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        style.setLocked(look.locked());
        if (look.fill() != null) {
            style.setFillForegroundColor(color(look.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.framed()) {
            frame(style);
        }
        return style;
    }

    private static void frame(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(color(LINE));
        style.setBottomBorderColor(color(LINE));
        style.setLeftBorderColor(color(LINE));
        style.setRightBorderColor(color(LINE));
    }

    private static XSSFColor color(String rgb) {
        return new XSSFColor(java.util.HexFormat.of().parseHex("ff" + rgb));
    }
}
