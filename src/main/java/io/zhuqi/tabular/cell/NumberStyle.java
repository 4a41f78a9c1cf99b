package io.zhuqi.tabular.cell;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What a number format tells about the value behind it.
 *
 * @param date whether the number is a date or a time
 * @param zeros digits to which a whole number is filled up with leading zeros, 0 for none
 */
public record NumberStyle(boolean date, int zeros) {
    public static final NumberStyle GENERAL = new NumberStyle(false, 0);
    private static final NumberStyle DATE = new NumberStyle(true, 0);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WEEKDAY = Pattern.compile("[aA]{3,4}");
    private static final Pattern ZEROS = Pattern.compile("0{2,18}");

    public static NumberStyle of(int id, String code) {
        if (isChineseDate(id)) {
            return DATE;
        }
        if (ZEROS.matcher(code).matches()) {
            return new NumberStyle(false, code.length());
        }
        String bare = WEEKDAY.matcher(QUOTED.matcher(code).replaceAll("")).replaceAll("d");
        return DateUtil.isADateFormat(id, bare) ? DATE : GENERAL;
    }

    /** Built-in formats of Chinese suites that stand in files without their code: ECMA-376 part 1, 18.8.30. */
    private static boolean isChineseDate(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }
}
