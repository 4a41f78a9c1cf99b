package io.zhuqi.sample.sheet;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The plain looks of an office form: bold title, shaded header, bordered cells. */
final class Looks {
    private static final String FACE = "SimSun";
    private static final short TITLE_SIZE = 16;
    private static final short TEXT_SIZE = 10;

    private final Map<Grid.Look, CellStyle> styles = new EnumMap<>(Grid.Look.class);
    private final CellStyle date;

    Looks(Workbook workbook) {
        Font bold = font(workbook, true, TEXT_SIZE);
        Font text = font(workbook, false, TEXT_SIZE);
        CellStyle title = style(workbook, font(workbook, true, TITLE_SIZE), false);
        title.setAlignment(HorizontalAlignment.CENTER);
        CellStyle header = style(workbook, bold, true);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setWrapText(true);
        date = style(workbook, text, true);
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
        styles.put(Grid.Look.TITLE, title);
        styles.put(Grid.Look.NOTE, style(workbook, text, false));
        styles.put(Grid.Look.HEADER, header);
        styles.put(Grid.Look.DATA, style(workbook, text, true));
        styles.put(Grid.Look.TOTAL, style(workbook, bold, true));
        styles.put(Grid.Look.FOOT, style(workbook, text, false));
    }

    private static Font font(Workbook workbook, boolean bold, short size) {
        Font font = workbook.createFont();
        font.setFontName(FACE);
        font.setBold(bold);
        font.setFontHeightInPoints(size);
        return font;
    }

    private static CellStyle style(Workbook workbook, Font font, boolean bordered) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    CellStyle of(Grid.Look look) {
        CellStyle style = styles.get(look);
        if (style == null) {
            throw new IllegalStateException("no look for " + look);
        }
        return style;
    }

    CellStyle date() {
        return date;
    }
}
