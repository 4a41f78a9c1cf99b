package io.zhuqi.sample.world;

/** Makes unified social credit codes (GB 32100-2015) whose two check characters are right. */
final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int INNER_MODULUS = 11;
    private static final int RADIX = 36;
    private static final int[] INNER = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] OUTER = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    /** Scatter consecutive numbers over all organisation codes; coprime to their count. */
    private static final long OLD_STEP = 48_271_907L;

    private static final long NEW_STEP = 400_000_009L;
    private static final long OLD_CODES = 100_000_000L;
    private static final int NEW_DIGITS = 6;

    private CreditCode() {}

    /** The code of the n-th firm: different for each n, registered in the given division as an enterprise. */
    static String of(int n, String division) {
        String body = "91" + division + organisation(n);
        int sum = 0;
        for (int i = 0; i < OUTER.length; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * OUTER[i];
        }
        return body + ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static String organisation(int n) {
        String eight = n % 3 == 0 ? old(n) : recent(n);
        int sum = 0;
        for (int i = 0; i < INNER.length; i++) {
            sum += Character.digit(eight.charAt(i), RADIX) * INNER[i];
        }
        int check = (INNER_MODULUS - sum % INNER_MODULUS) % INNER_MODULUS;
        return eight + (check == 10 ? "X" : Integer.toString(check));
    }

    private static String old(int n) {
        String digits = Long.toString((n + 1) * OLD_STEP % OLD_CODES + OLD_CODES);
        return digits.substring(1);
    }

    private static String recent(int n) {
        long rest = (n + 1) * NEW_STEP % power(NEW_DIGITS);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < NEW_DIGITS; i++) {
            code.append(ALPHABET.charAt((int) (rest % MODULUS)));
            rest /= MODULUS;
        }
        return "MA" + code.reverse();
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= MODULUS;
        }
        return power;
    }
}
