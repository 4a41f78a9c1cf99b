package io.zhuqi.reporting.pdf.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A PDF in memory, out of which can be taken what the library puts in by chance: the file identifier and the six letters before the name
 * of an embedded subset. All replacements keep the length, so that the file's table of offsets stays true. Made to be used again: a
 * buffer for each of many small files would cost more than their text.
 */
public final class StableBytes extends ByteArrayOutputStream {
    private static final int TAG = 6;
    private static final int IDENTIFIER = 32;

    /** The list of a font's characters, which the library writes wrong and PDF/A-2 does not ask for. */
    private static final String CHARACTERS = "/CIDSet ";

    private static final String HEXADECIMAL = "0123456789abcdefABCDEF";

    /** An empty one that grows with what is written. */
    public StableBytes() {
        super(1 << 18);
    }

    /** Changes the finished PDF so that it depends on nothing but its contents. */
    public void settle() {
        int identifier = -1;
        for (int at = 0; at < count; at++) {
            if (buf[at] == '/') {
                settleSubset(at + 1);
                settleCharacters(at);
                identifier = startsWith("/ID", at) && isIdentifier(at) ? at : identifier;
            }
        }
        if (identifier >= 0) {
            int first = firstDigit(identifier);
            int second = first + IDENTIFIER + 2;
            put(first, "0".repeat(IDENTIFIER));
            put(second, "0".repeat(IDENTIFIER));
            String hash = HexFormat.of().formatHex(digest(buf, count)).substring(0, IDENTIFIER);
            put(first, hash);
            put(second, hash);
        }
    }

    private void settleSubset(int at) {
        int plus = at;
        while (plus < count && plus < at + TAG && isUpper(buf[plus])) {
            plus++;
        }
        int end = plus + 1;
        while (end < count && isNamePart(buf[end], end == plus + 1)) {
            end++;
        }
        if (plus == at + TAG && plus < count && buf[plus] == '+' && end > plus + 1) {
            put(at, letters(new String(buf, plus + 1, end - plus - 1, StandardCharsets.US_ASCII)));
        }
    }

    private static boolean isUpper(byte sign) {
        return sign >= 'A' && sign <= 'Z';
    }

    private static boolean isNamePart(byte sign, boolean first) {
        return isUpper(sign) || (sign >= 'a' && sign <= 'z') || (!first && (isDigit(sign) || sign == '-'));
    }

    private static boolean isDigit(byte sign) {
        return sign >= '0' && sign <= '9';
    }

    /** The reference: two numbers and a letter. */
    private void settleCharacters(int at) {
        if (!startsWith(CHARACTERS, at)) {
            return;
        }
        int number = at + CHARACTERS.length();
        int generation = afterDigits(number) + 1;
        int end = afterDigits(generation);
        boolean parted = generation > number + 1 && generation <= count && buf[generation - 1] == ' ';
        if (parted && end > generation && startsWith(" R", end)) {
            Arrays.fill(buf, at, end + 2, (byte) ' ');
        }
    }

    private int afterDigits(int from) {
        int at = from;
        while (at < count && isDigit(buf[at])) {
            at++;
        }
        return at;
    }

    private boolean isIdentifier(int at) {
        int first = firstDigit(at);
        int second = first + IDENTIFIER + 2;
        return startsWith("[<", first - 2)
                && isHexadecimal(first)
                && startsWith("><", first + IDENTIFIER)
                && isHexadecimal(second)
                && startsWith(">]", second + IDENTIFIER);
    }

    private int firstDigit(int identifier) {
        return identifier + (startsWith("/ID ", identifier) ? 6 : 5);
    }

    private boolean isHexadecimal(int from) {
        for (int at = from; at < from + IDENTIFIER; at++) {
            if (at >= count || HEXADECIMAL.indexOf(buf[at]) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWith(String text, int at) {
        if (at + text.length() > count) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (buf[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String letters(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        byte[] digest = digest(bytes, bytes.length);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < TAG; i++) {
            letters.append((char) ('A' + Math.floorMod(digest[i], 26)));
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private static byte[] digest(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, buf, at, bytes.length);
    }
}
