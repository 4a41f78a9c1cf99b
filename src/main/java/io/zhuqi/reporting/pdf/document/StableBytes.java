package io.zhuqi.reporting.pdf.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a finished PDF what the library puts in by chance: the file identifier and the six letters before the name of an embedded subset. All replacements keep the length, so that the file's table of offsets stays true.
 */
public final class StableBytes {
    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+([A-Za-z][A-Za-z0-9-]*)");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})><([0-9a-fA-F]{32})>\\]");

    /** The list of a font's characters, which the library writes wrong and PDF/A-2 does not ask for. */
    private static final Pattern CHARACTERS = Pattern.compile("/CIDSet \\d+ \\d+ R");

    private StableBytes() {}

    /** Changes the PDF in place so that it depends on nothing but its contents. */
    public static void settle(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher subsets = SUBSET.matcher(text);
        while (subsets.find()) {
            put(pdf, subsets.start(1), letters(subsets.group(2)));
        }
        Matcher characters = CHARACTERS.matcher(text);
        while (characters.find()) {
            put(pdf, characters.start(), " ".repeat(characters.end() - characters.start()));
        }
        Matcher identifier = IDENTIFIER.matcher(text);
        while (identifier.find()) {
            put(pdf, identifier.start(1), "0".repeat(32));
            put(pdf, identifier.start(2), "0".repeat(32));
            String hash = HexFormat.of().formatHex(digest(pdf)).substring(0, 32);
            put(pdf, identifier.start(1), hash);
            put(pdf, identifier.start(2), hash);
        }
    }

    private static String letters(String name) {
        byte[] digest = digest(name.getBytes(StandardCharsets.US_ASCII));
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('A' + Math.floorMod(digest[i], 26)));
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(byte[] pdf, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, pdf, at, bytes.length);
    }
}
