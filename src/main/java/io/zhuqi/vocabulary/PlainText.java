package io.zhuqi.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as people type it, made comparable. Traditional characters become simplified ones where the text is written
 * in traditional script; a character that is also ordinary in simplified script (part of GB 2312) is left alone in
 * a text that has no other sign of traditional script, so that personal names keep their characters.
 */
public final class PlainText {
    /** Whether a character stays as it is, looked up since there are hundreds of millions of them. */
    private static final boolean[] KEPT = kept();

    private PlainText() {}

    private static boolean[] kept() {
        boolean[] kept = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c < kept.length; c++) {
            kept[c] = tidy((char) c) == c;
        }
        return kept;
    }

    /**
     * For keeping and showing: invisible characters dropped, odd spaces made plain, ends trimmed, full-width letters
     * and digits made half-width, traditional script simplified. Chinese punctuation and line breaks stay.
     */
    public static String tidy(String text) {
        if (isTidy(text)) {
            return simplify(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = tidy(text.charAt(i));
            if (c != 0) {
                out.append(c);
            }
        }
        return simplify(out.toString().strip());
    }

    /** For matching: {@link #tidy}, compatibility forms (NFKC), lower case, and every space removed. */
    public static String fold(String text) {
        String tidy = tidy(text);
        String normal = isAscii(tidy) ? tidy : Normalizer.normalize(tidy, Normalizer.Form.NFKC);
        return withoutSpaces(normal).toLowerCase(Locale.ROOT);
    }

    /** Removes every kind of space and line break. */
    public static String withoutSpaces(String text) {
        int i = 0;
        while (i < text.length() && !isSpace(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** Traditional to simplified script. */
    public static String simplify(String text) {
        return TraditionalScript.simplify(text);
    }

    private static boolean isTidy(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!KEPT[text.charAt(i)]) {
                return false;
            }
        }
        return text.isEmpty() || (!isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1)));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The character to keep, 0 to drop it. */
    private static char tidy(char c) {
        if ((c >= 0x4e00 && c <= 0x9fff) || (c > 0x20 && c < 0x7f) || c == '\n') {
            return c;
        }
        if (isFullWidthAlphanumeric(c)) {
            return (char) (c - 0xfee0);
        }
        if (c == '\r' || isInvisible(c)) {
            return 0;
        }
        return isSpace(c) ? ' ' : c;
    }

    private static boolean isFullWidthAlphanumeric(char c) {
        return (c >= '\uff10' && c <= '\uff19') || (c >= '\uff21' && c <= '\uff3a') || (c >= '\uff41' && c <= '\uff5a');
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || (type == Character.CONTROL && c != '\n' && c != '\t');
    }
}
