package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column.ValueForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes values into cells: numbers as numbers, days as days, and text never as a formula. */
final class Values {
    private static final int PERCENT_PLACES = 2;
    private static final int MOST_DECIMALS = 2;
    /** More digits than these a spreadsheet cannot keep. */
    private static final int EXACT_DIGITS = 15;

    private static final String FORMULA_STARTS = "=+-@";

    private final XSSFWorkbook workbook;
    private final Look look;
    private final Proofs proofs;
    private final List<Cut> cuts = new ArrayList<>();

    Values(XSSFWorkbook workbook, Look look, Proofs proofs) {
        this.workbook = workbook;
        this.look = look;
        this.proofs = proofs;
    }

    Look look() {
        return look;
    }

    /** A cell of the model, linked to its proof where there is one. */
    void write(Row row, int column, Block.Cell from, ValueForm stated, Look.Role role, boolean wrap) {
        write(row, column, from, stated, role, wrap, "");
    }

    /**
     * The same with a unit behind the number, which belongs to its format and not to its value.
     *
     * @param unit empty for none
     */
    void write(Row row, int column, Block.Cell from, ValueForm stated, Look.Role role, boolean wrap, String unit) {
        ValueForm form = form(from, stated);
        String proof = from.figure() == null ? null : proofs.of(from.figure());
        Cell cell = row.createCell(column);
        Object value = from.value();
        String format = form == ValueForm.TEXT ? Look.TEXT : Look.GENERAL;
        HorizontalAlignment align = form == ValueForm.TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT;
        boolean guarded = false;
        if (value instanceof BigDecimal number && isNumber(number, form, from.text())) {
            cell.setCellValue(stored(number, form).doubleValue());
            format = format(number, form) + (unit.isEmpty() ? "" : "\" " + unit.replace("\"", "") + "\"");
        } else if (value instanceof Long number) {
            cell.setCellValue(number);
            format = "#,##0";
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            format = "yyyy-mm-dd";
            align = HorizontalAlignment.CENTER;
        } else {
            String text = whole(cell, from.text() + (from.text().isEmpty() ? "" : unit));
            guarded = startsLikeFormula(text);
            if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
        }
        cell.setCellStyle(look.style(new Look.Key(role, align, format, wrap, proof != null, guarded)));
        if (proof != null) {
            link(cell, proof);
        }
    }

    /** A text of our own. */
    Cell text(Row row, int column, String text, Look.Role role, HorizontalAlignment align, boolean wrap) {
        Cell cell = row.createCell(column);
        String shown = whole(cell, text);
        if (!shown.isEmpty()) {
            cell.setCellValue(shown);
        }
        cell.setCellStyle(look.style(new Look.Key(role, align, Look.GENERAL, wrap, false, startsLikeFormula(shown))));
        return cell;
    }

    /** A text that leads to a cell of this workbook. */
    void linked(Row row, int column, String text, Look.Role role, HorizontalAlignment align, String address) {
        Cell cell = text(row, column, text, role, align, false);
        cell.setCellStyle(look.style(new Look.Key(role, align, Look.GENERAL, false, true, startsLikeFormula(text))));
        link(cell, address);
    }

    private void link(Cell cell, String address) {
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(address);
        cell.setHyperlink(link);
    }

    /** A decimal that is printed with % is a rate. */
    static ValueForm form(Block.Cell cell, ValueForm stated) {
        return stated == ValueForm.DECIMAL && cell.text().endsWith("%") ? ValueForm.PERCENT : stated;
    }

    /** A rate of few cases is printed as n/N and stays so; a number with more digits than fit stays text. */
    static boolean isNumber(BigDecimal number, ValueForm form, String text) {
        boolean fraction = form == ValueForm.PERCENT && text.indexOf('/') >= 0;
        return form != ValueForm.TEXT
                && !fraction
                && number.stripTrailingZeros().precision() <= EXACT_DIGITS;
    }

    /** A per cent of the model is a hundredth in a spreadsheet. */
    static BigDecimal stored(BigDecimal number, ValueForm form) {
        return form == ValueForm.PERCENT ? number.movePointLeft(PERCENT_PLACES) : number;
    }

    private static String format(BigDecimal number, ValueForm form) {
        return switch (form) {
            case INTEGER -> "#,##0";
            case MONEY -> "#,##0.00";
            case PERCENT -> "0.0%";
            default -> {
                int decimals = Math.min(
                        MOST_DECIMALS, Math.max(0, number.stripTrailingZeros().scale()));
                yield decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
            }
        };
    }

    static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** A text that is longer than a cell can hold ends in "…" and is told of on the cover. */
    private String whole(Cell cell, String text) {
        int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        if (text.length() <= longest) {
            return text;
        }
        cuts.add(new Cut(cell.getSheet().getSheetName(), cell.getAddress().formatAsString(), text.length()));
        return text.substring(0, longest - 1) + "…";
    }

    /** The texts that no cell could hold whole, in the order in which they were written. */
    List<Cut> cuts() {
        return cuts;
    }

    /**
     * A text that was too long.
     *
     * @param length of the whole text in characters
     */
    record Cut(String sheet, String cell, int length) {}
}
