package io.zhuqi.vocabulary;

/** Chinese numerals of dates as arabic digits: years digit by digit, months and days up to thirty-one with the sign for ten. */
final class ChineseNumerals {
    private ChineseNumerals() {}

    static String toDigits(String text, DateSigns signs) {
        StringBuilder out = new StringBuilder();
        char ten = signs.ten().charAt(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ten) {
                boolean unitsBefore = i > 0 && digit(text.charAt(i - 1), signs) >= 0;
                boolean unitsAfter = i + 1 < text.length() && digit(text.charAt(i + 1), signs) >= 0;
                out.append(unitsBefore ? "" : "1").append(unitsAfter ? "" : "0");
            } else {
                int digit = digit(c, signs);
                out.append(digit >= 0 ? (char) ('0' + digit) : c);
            }
        }
        return out.toString();
    }

    private static int digit(char c, DateSigns signs) {
        for (int i = 0; i < signs.digits().size(); i++) {
            if (signs.digits().get(i).indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
