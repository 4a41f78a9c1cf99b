package io.zhuqi.reporting.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a finished PDF what the library puts in by the clock and by chance: the dates of creation, the file identifier and the
 * six letters before the name of an embedded subset. All replacements keep the length, so that the file's table of offsets stays true.
 */
final class StableBytes {
    private static final Pattern DATE = Pattern.compile("/(?:CreationDate|ModDate)\\(D:(\\d{14})([^)]*)\\)");
    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+([A-Za-z][A-Za-z0-9-]*)");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})><([0-9a-fA-F]{32})>\\]");

    private StableBytes() {}

    /** Changes the PDF in place so that it depends on nothing but its contents and the date. */
    static void settle(byte[] pdf, LocalDate date) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        String day = date.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000";
        Matcher dates = DATE.matcher(text);
        while (dates.find()) {
            put(pdf, dates.start(1), day);
            put(pdf, dates.start(2), "Z" + ")".repeat(dates.group(2).isEmpty() ? 0 : 1));
            for (int i = dates.start(2) + 2; i < dates.end(); i++) {
                pdf[i] = ' ';
            }
        }
        Matcher subsets = SUBSET.matcher(text);
        while (subsets.find()) {
            put(pdf, subsets.start(1), letters(subsets.group(2)));
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
