package io.zhuqi.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code (GB 32100-2015): 18 characters, the 17th of which checks positions 9 to 16 (GB 11714)
 * and the 18th the whole. Real registered codes exist that fail the checks, so a failing code is still a code.
 *
 * @param value 18 upper-case letters and digits
 */
public record CreditCode(String value) implements Comparable<CreditCode> {
    /** Letters that look like digits are left out: I O S V Z. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static final int LENGTH = 18;
    private static final int MODULUS = ALPHABET.length();
    private static final int[] OUTER_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int INNER_FROM = 8;
    private static final int INNER_CHECK = 16;
    private static final Pattern LOST_PRECISION = Pattern.compile("\\d(\\.\\d+)?E\\+?1\\d");
    private static final Pattern ZEROS_INSTEAD = Pattern.compile("\\d{15}000");
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}");

    public CreditCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not of the form of a credit code: " + value);
        }
    }

    /** Reads a code whatever its spaces, hyphens, case and width; empty when it is not 18 letters and digits. */
    public static Optional<CreditCode> parse(String text) {
        String plain = plain(text);
        return FORM.matcher(plain).matches() ? Optional.of(new CreditCode(plain)) : Optional.empty();
    }

    /**
     * Whether a spreadsheet program has made a number of the code, as in 9.14403E+17 or in fifteen digits followed by zeros that make
     * no valid code; its last digits are gone for ever.
     */
    public static boolean hasLostPrecision(String text) {
        String plain = plain(text);
        return LOST_PRECISION.matcher(plain).matches()
                || (ZEROS_INSTEAD.matcher(plain).matches() && !new CreditCode(plain).checks());
    }

    private static String plain(String text) {
        String folded = PlainText.fold(text).toUpperCase(Locale.ROOT);
        return folded.indexOf('-') < 0 ? folded : folded.replace("-", "");
    }

    /** Whether every character is one that codes hold; I, O, S, V and Z are not. */
    public boolean isInAlphabet() {
        return value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** Whether both check characters hold. */
    public boolean checks() {
        return outerCheckHolds() && innerCheckHolds();
    }

    /** Whether the 18th character is the one that the first 17 ask for. */
    public boolean outerCheckHolds() {
        int sum = 0;
        for (int i = 0; i < OUTER_WEIGHTS.length; i++) {
            int digit = ALPHABET.indexOf(value.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * OUTER_WEIGHTS[i];
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS) == value.charAt(LENGTH - 1);
    }

    /** Whether the 17th character is the one that positions 9 to 16 ask for. */
    public boolean innerCheckHolds() {
        int sum = 0;
        for (int i = 0; i < INNER_WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(INNER_FROM + i), Character.MAX_RADIX) * INNER_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        char expected = rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
        return value.charAt(INNER_CHECK) == expected;
    }

    /**
     * What the writer may have meant: O for 0, I for 1, Z for 2, S for 5 put right, if that makes all checks hold. Never to be
     * taken without asking.
     */
    public Optional<CreditCode> suggestion() {
        String changed =
                value.replace('O', '0').replace('I', '1').replace('Z', '2').replace('S', '5');
        CreditCode other = new CreditCode(changed);
        return !changed.equals(value) && other.checks() ? Optional.of(other) : Optional.empty();
    }

    /** GB/T 2260 code of the registering office; not the place of business. */
    public String division() {
        return value.substring(2, 8);
    }

    @Override
    public int compareTo(CreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
