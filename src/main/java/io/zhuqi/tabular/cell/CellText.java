package io.zhuqi.tabular.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values are written as text, the same for every format. */
final class CellText {
    /** Excel keeps and shows this many digits; what a file holds beyond them is binary noise. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int SMALLEST_PLAIN_EXPONENT = -10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int MOMENT_LENGTH = "2022-11-22 08:30:00".length();

    private CellText() {}

    /** Takes off marks that nobody sees and NUL, which no database keeps. */
    static String clean(String text) {
        if (text.indexOf('\uFEFF') < 0 && text.indexOf('\u200B') < 0 && text.indexOf('\0') < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\uFEFF' && c != '\u200B' && c != '\0') {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Whether nothing but white space of any kind is left. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c > ' ' && c < 0x7f) || (!Character.isWhitespace(c) && !Character.isSpaceChar(c))) {
                return false;
            }
        }
        return true;
    }

    /** A number at the precision a spreadsheet program works with, without trailing zeros. */
    static BigDecimal exact(BigDecimal stored) {
        BigDecimal value = stored.precision() > EXCEL.getPrecision() ? stored.round(EXCEL) : stored;
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /**
     * What a person would type: digits up to fifteen before the point, beyond them an exponent as in
     * {@code 9.14E+17}, by which lost digits of a long code can be told.
     *
     * @param value from {@link #exact}
     */
    static String ofNumber(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= EXCEL.getPrecision() || exponent < SMALLEST_PLAIN_EXPONENT) {
            BigDecimal mantissa = value.movePointLeft(exponent);
            return mantissa.stripTrailingZeros().toPlainString() + (exponent < 0 ? "E-" : "E+") + Math.abs(exponent);
        }
        return value.toPlainString();
    }

    /** A whole number filled up with zeros to the width its format asks for. */
    static String padded(BigDecimal value, int width) {
        String digits = ofNumber(value);
        return value.signum() < 0 || digits.length() >= width || value.scale() > 0
                ? digits
                : "0".repeat(width - digits.length()) + digits;
    }

    /** {@code 2022-11-22}, with the time where there is one, the time alone for a serial below one. */
    static String ofMoment(LocalDateTime moment, boolean timeOnly) {
        if (timeOnly) {
            return TIME.format(moment);
        }
        String day = moment.toLocalDate().toString();
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return day;
        }
        // A formatter would take longer than all else that is done with the cell.
        StringBuilder text = new StringBuilder(MOMENT_LENGTH).append(day).append(' ');
        twoDigits(text, moment.getHour()).append(':');
        twoDigits(text, moment.getMinute()).append(':');
        return twoDigits(text, moment.getSecond()).toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
