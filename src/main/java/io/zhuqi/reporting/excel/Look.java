package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block.Light;
import java.util.HashMap;
import java.util.HexFormat;
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

/** The cell styles of a workbook, each made once, in the order in which they are first asked for. */
final class Look {
    static final String GENERAL = "General";
    static final String TEXT = "@";

    /** Where a cell stands. */
    enum Role {
        /** Title of the cover. */
        COVER_TITLE,
        /** Title of a sheet. */
        TITLE,
        /** A line below a title. */
        SUBTITLE,
        /** Heading of a part of a sheet. */
        HEADING,
        HEADER,
        /** Header of a ledger's column that marks the rows behind a figure. */
        PROOF_HEADER,
        BODY,
        TOTAL,
        NOTE
    }

    /**
     * What tells one style from another.
     *
     * @param link whether the cell leads somewhere
     * @param guarded whether the text begins like a formula and must stay text when it is edited
     */
    record Key(Role role, HorizontalAlignment align, String format, boolean wrap, boolean link, boolean guarded) {
        Key(Role role, HorizontalAlignment align) {
            this(role, align, GENERAL, role == Role.HEADER || role == Role.PROOF_HEADER, false, false);
        }
    }

    private static final String INK = "1F2933";
    private static final String LINK = "1F4E79";
    private static final String LINE = "A6B1BD";
    private static final String HEADER_FILL = "DCE6F1";
    private static final String PROOF_FILL = "EDEDED";
    private static final String TOTAL_FILL = "F2F5F9";

    private final XSSFWorkbook workbook;
    private final WorkbookWords words;
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    Look(XSSFWorkbook workbook, WorkbookWords words) {
        this.workbook = workbook;
        this.words = words;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(words.get("font.body"));
        standard.setFontHeightInPoints((short) 10);
    }

    XSSFCellStyle style(Key key) {
        XSSFCellStyle known = styles.get(key);
        if (known == null) {
            known = make(key);
            styles.put(key, known);
        }
        return known;
    }

    XSSFCellStyle style(Role role, HorizontalAlignment align) {
        return style(new Key(role, align));
    }

    private XSSFCellStyle make(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setAlignment(key.align());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        boolean framed = key.role() == Role.BODY || key.role() == Role.TOTAL;
        style.setIndention((short) (framed && key.align() != HorizontalAlignment.CENTER ? 1 : 0));
        style.setWrapText(key.wrap());
        style.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
        style.setFont(font(key));
        style.setQuotePrefixed(key.guarded());
        String fill = fill(key.role());
        if (fill != null) {
            style.setFillForegroundColor(color(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        switch (key.role()) {
            case HEADER, PROOF_HEADER, BODY, TOTAL -> frame(style, key.role() == Role.TOTAL);
            default -> {}
        }
        return style;
    }

    private static void frame(XSSFCellStyle style, boolean total) {
        style.setBorderTop(total ? BorderStyle.MEDIUM : BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(color(LINE));
        style.setBottomBorderColor(color(LINE));
        style.setLeftBorderColor(color(LINE));
        style.setRightBorderColor(color(LINE));
    }

    /** The ground behind the word of a light. */
    static XSSFColor ground(Light light) {
        return color(
                switch (light) {
                    case GREEN -> "C6E0B4";
                    case YELLOW -> "FFE699";
                    case RED -> "F4B6A6";
                    case GREY -> "D9D9D9";
                });
    }

    private static @Nullable String fill(Role role) {
        return switch (role) {
            case HEADER -> HEADER_FILL;
            case PROOF_HEADER -> PROOF_FILL;
            case TOTAL -> TOTAL_FILL;
            default -> null;
        };
    }

    private XSSFFont font(Key key) {
        boolean heading =
                switch (key.role()) {
                    case COVER_TITLE, TITLE, HEADING, HEADER, PROOF_HEADER -> true;
                    default -> false;
                };
        int size =
                switch (key.role()) {
                    case COVER_TITLE -> 22;
                    case TITLE -> 15;
                    case HEADING -> 12;
                    case SUBTITLE, NOTE -> 9;
                    default -> 10;
                };
        boolean bold = heading || key.role() == Role.TOTAL;
        String name = words.get(heading ? "font.heading" : "font.body");
        String ink = key.link() ? LINK : INK;
        return fonts.computeIfAbsent(name + size + bold + ink, k -> {
            XSSFFont font = workbook.createFont();
            font.setFontName(name);
            font.setFontHeightInPoints((short) size);
            font.setBold(bold);
            font.setColor(color(ink));
            return font;
        });
    }

    /** The standard wants the opacity before red, green and blue. */
    private static XSSFColor color(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex("ff" + rgb));
    }
}
