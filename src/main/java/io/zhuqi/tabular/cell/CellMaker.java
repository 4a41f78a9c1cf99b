package io.zhuqi.tabular.cell;

import io.zhuqi.tabular.CellForm;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Makes cells of one workbook from what its format stores. All methods return null where nothing is to be seen. */
public final class CellMaker {
    /** 31 December 9999, the last day a spreadsheet knows. */
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_466);

    private static final String UNKNOWN_ERROR = "#ERR!";
    private static final int ISO_DATE_LENGTH = 10;
    /** No double has more digits than these before or after the point. */
    private static final int WIDEST_NUMBER = 400;

    private final boolean epoch1904;
    private final int maxColumns;
    private final int maxLength;

    public CellMaker(boolean epoch1904, TabularLimits limits) {
        this.epoch1904 = epoch1904;
        this.maxColumns = limits.maxColumns();
        this.maxLength = limits.maxCellLength();
    }

    @Nullable
    public SourceCell text(int column, String found, boolean formula) throws UnreadableFile {
        String text = CellText.clean(found);
        if (CellText.isBlank(text)) {
            return null;
        }
        if (text.length() > maxLength) {
            throw new UnreadableFile(Reason.TOO_LARGE, "a cell of more than " + maxLength + " characters");
        }
        return cell(column, CellForm.TEXT, text, null, null, formula);
    }

    @Nullable
    public SourceCell bool(int column, boolean value, boolean formula) throws UnreadableFile {
        return cell(column, CellForm.BOOLEAN, value ? "TRUE" : "FALSE", null, null, formula);
    }

    @Nullable
    public SourceCell error(int column, String name, boolean formula) throws UnreadableFile {
        return CellText.isBlank(name) ? null : cell(column, CellForm.ERROR, name, null, null, formula);
    }

    /** An error by its code in the binary formats. */
    @Nullable
    public SourceCell error(int column, int code, boolean formula) throws UnreadableFile {
        String name = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : UNKNOWN_ERROR;
        return error(column, name, formula);
    }

    /** A number as the binary formats store it; what is none is an error to whoever looks at the sheet. */
    @Nullable
    public SourceCell number(int column, double stored, NumberStyle style, boolean formula) throws UnreadableFile {
        return Double.isNaN(stored) || Double.isInfinite(stored)
                ? error(column, FormulaError.NUM.getString(), formula)
                : number(column, BigDecimal.valueOf(stored), style, formula);
    }

    /** A number in the notation of the file; what is none is kept as text. */
    @Nullable
    public SourceCell number(int column, String stored, NumberStyle style, boolean formula) throws UnreadableFile {
        BigDecimal value;
        try {
            value = new BigDecimal(stored.strip());
        } catch (NumberFormatException noNumber) {
            return text(column, stored, formula);
        }
        if (Math.abs((long) value.scale()) > WIDEST_NUMBER) {
            return text(column, stored, formula);
        }
        return number(column, value, style, formula);
    }

    public SourceCell number(int column, BigDecimal stored, NumberStyle style, boolean formula) throws UnreadableFile {
        BigDecimal value = CellText.exact(stored);
        if (style.date() && value.signum() >= 0 && value.compareTo(LAST_SERIAL) < 0) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value.doubleValue(), epoch1904, true);
            if (moment != null) {
                boolean timeOnly = !epoch1904 && value.compareTo(BigDecimal.ONE) < 0;
                return cell(column, CellForm.DATE, CellText.ofMoment(moment, timeOnly), value, moment, formula);
            }
        }
        return cell(column, CellForm.NUMBER, CellText.padded(value, style.zeros()), value, null, formula);
    }

    /** A cell of the format's own date type; what cannot be read as ISO 8601 is kept as text. */
    @Nullable
    public SourceCell isoDate(int column, String stored, boolean formula) throws UnreadableFile {
        String iso = stored.strip();
        try {
            String local = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
            LocalDateTime moment = local.length() == ISO_DATE_LENGTH
                    ? LocalDate.parse(local).atStartOfDay()
                    : LocalDateTime.parse(local);
            BigDecimal serial = BigDecimal.valueOf(DateUtil.getExcelDate(moment, epoch1904));
            return cell(
                    column, CellForm.DATE, CellText.ofMoment(moment, false), CellText.exact(serial), moment, formula);
        } catch (DateTimeParseException noDate) {
            return text(column, stored, formula);
        }
    }

    private SourceCell cell(
            int column,
            CellForm form,
            String text,
            @Nullable BigDecimal number,
            @Nullable LocalDateTime moment,
            boolean formula)
            throws UnreadableFile {
        if (column >= maxColumns) {
            throw new UnreadableFile(Reason.TOO_LARGE, "more than " + maxColumns + " columns");
        }
        return new SourceCell(column, form, text, number, moment, formula, false);
    }
}
