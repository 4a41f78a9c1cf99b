package io.zhuqi.reporting.excel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** How wide a text is, in half-width characters: a Chinese character takes two. */
public final class TextWidth {
    private TextWidth() {}

    /** The width of the widest line. */
    public static int of(String text) {
        int widest = 0;
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\n') {
                width = 0;
            } else {
                width += isWide(character) ? 2 : 1;
                widest = Math.max(widest, width);
            }
        }
        return widest;
    }

    /** How many lines a text takes in a column of a width. */
    public static int lines(String text, double columnWidth) {
        return text.lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(of(line) / Math.max(1, columnWidth))))
                .sum();
    }

    private static boolean isWide(int character) {
        return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> true;
            case UCharacter.EastAsianWidth.AMBIGUOUS -> character >= 0x2010;
            default -> false;
        };
    }
}
