package io.zhuqi.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The common forms {@code 2022-08-03} and {@code 2022-08-03 17:42}, read without a pattern since there are millions of them. */
final class IsoDates {
    private static final int DAY_LENGTH = 10;
    private static final int MINUTE_LENGTH = 16;

    private IsoDates() {}

    /** Null when the text has another form or names no possible moment. */
    static @Nullable LocalDateTime read(String text) {
        boolean minute = text.length() == MINUTE_LENGTH && text.charAt(DAY_LENGTH) == ' ' && text.charAt(13) == ':';
        if (!(minute || text.length() == DAY_LENGTH) || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DAY_LENGTH);
        int hour = minute ? number(text, 11, 13) : 0;
        int past = minute ? number(text, 14, MINUTE_LENGTH) : 0;
        if (year < 0 || month < 0 || day < 0 || hour < 0 || past < 0) {
            return null;
        }
        try {
            return LocalDateTime.of(year, month, day, hour, past);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** -1 when there is anything but digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
