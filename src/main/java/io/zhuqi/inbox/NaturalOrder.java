package io.zhuqi.inbox;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order in which people count files: {@code 2.xlsx} before {@code 10.xlsx}, a folder's files together. As a key, so that a database
 * can sort by it: keys compare by code point.
 */
public final class NaturalOrder {
    /** Compares keys by code point, as a database does with collation "C" over UTF-8. */
    public static final Comparator<String> KEYS = NaturalOrder::compareCodePoints;

    /** Lowest, so that a path sorts before all that it begins. */
    private static final char END = '\u0001';

    private static final char FOLDER = '\u0002';

    private NaturalOrder() {}

    /** The key of a path with '/'; different paths have different keys. */
    public static String key(String path) {
        String text = Normalizer.normalize(path, Normalizer.Form.NFC);
        StringBuilder key = new StringBuilder(2 * text.length() + 8);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (Character.isDigit(point)) {
                at = appendNumber(text, at, key);
            } else {
                key.appendCodePoint(point == '/' ? FOLDER : point);
                at += Character.charCount(point);
            }
        }
        return key.append(END).append(path).toString();
    }

    /** A number sorts by how many digits it has, then by its digits. */
    private static int appendNumber(String text, int start, StringBuilder key) {
        StringBuilder digits = new StringBuilder();
        int at = start;
        while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
            int digit = Character.digit(text.codePointAt(at), 10);
            if (digit > 0 || !digits.isEmpty()) {
                digits.append((char) ('0' + digit));
            }
            at += Character.charCount(text.codePointAt(at));
        }
        key.append(String.format(Locale.ROOT, "%05d", digits.length())).append(digits);
        return at;
    }

    private static int compareCodePoints(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                boolean surrogates = Character.isSurrogate(one.charAt(at)) && Character.isSurrogate(other.charAt(at));
                return surrogates
                        ? Integer.compare(pointAround(one, at), pointAround(other, at))
                        : Integer.compare(one.codePointAt(at), other.codePointAt(at));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static int pointAround(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && at > 0
                ? text.codePointBefore(at + 1)
                : text.codePointAt(at);
    }
}
