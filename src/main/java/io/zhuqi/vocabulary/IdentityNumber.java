package io.zhuqi.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a person's identity card: GB 11643-1999, division, day of birth, order, check character by ISO 7064 MOD 11-2. */
public final class IdentityNumber {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}((?:19|20)\\d{2})(\\d{2})(\\d{2})\\d{3}[\\dX]");
    private static final int MODULUS = 11;
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** Whether the text, in capitals and without spaces, is such a number and its check character holds. */
    public static boolean holds(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !isDay(form)) {
            return false;
        }
        int last = text.length() - 1;
        int sum = 0;
        int weight = 1;
        for (int i = last - 1; i >= 0; i--) {
            weight = weight * 2 % MODULUS;
            sum += (text.charAt(i) - '0') * weight;
        }
        return CHECKS.charAt(sum % MODULUS) == text.charAt(last);
    }

    private static boolean isDay(Matcher form) {
        try {
            LocalDate.of(
                    Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
