package io.zhuqi.vocabulary;

import io.zhuqi.vocabulary.DateReader.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as programs rather than people write them. */
final class ForeignDates {
    private static final Pattern EIGHT_DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?:\\s.*)?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})-([A-Za-z]{3})-(\\d{2}|\\d{4})");
    private static final int MONTHS = 12;

    private ForeignDates() {}

    /** Null when the text has none of these forms. */
    static @Nullable Reading read(String text, DateSigns signs) {
        Matcher digits = EIGHT_DIGITS.matcher(text);
        if (digits.matches()) {
            return DateReader.dateOrImpossible(number(digits, 1), number(digits, 2), number(digits, 3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return yearLast(number(yearLast, 1), number(yearLast, 2), number(yearLast, 3));
        }
        Matcher named = NAMED.matcher(text);
        Integer month = named.matches() ? signs.months().get(DateReader.lower(named.group(2))) : null;
        if (month == null) {
            return null;
        }
        int year = number(named, 3);
        return DateReader.dateOrImpossible(year < 100 ? 2000 + year : year, month, number(named, 1));
    }

    /** Month and day first, or day and month: only read where just one of them can be meant. */
    private static @Nullable Reading yearLast(int first, int second, int year) {
        if (first > MONTHS && second <= MONTHS) {
            return DateReader.dateOrImpossible(year, second, first);
        }
        boolean certain = first == second || second > MONTHS;
        return certain ? DateReader.dateOrImpossible(year, first, second) : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
