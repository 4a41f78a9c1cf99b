package io.zhuqi.tabular.text;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Counts how much of what is not ASCII comes in the three-byte pattern of UTF-8, in which all common Chinese is
 * written. Chinese in GB18030 hardly ever falls into it; UTF-8 with a few bad bytes, or in a part of the lines, does.
 */
final class TripleCount {
    private static final short[] WINDOWS_1252 = windows1252();
    private static final int LENGTH = 3;
    /** One quarter separates the two by far: below 3 % in GB18030 prose, above 90 % in damaged UTF-8, half in mixtures. */
    private static final int PREVAILS = 4;

    private long beyondAscii;
    private long inTriples;
    private int missing;

    /** Takes the next byte, or -1 for something that is none. */
    void accept(int unit) {
        if (unit >= 0 && unit < 0x80) {
            missing = 0;
            return;
        }
        beyondAscii++;
        if (missing > 0 && unit >= 0x80 && unit <= 0xBF) {
            if (--missing == 0) {
                inTriples += LENGTH;
            }
        } else {
            missing = unit >= 0xE0 && unit <= 0xEF ? LENGTH - 1 : 0;
        }
    }

    boolean prevails() {
        return inTriples > 0 && inTriples * PREVAILS > beyondAscii;
    }

    /** The byte for which a Western program takes a character, -1 for none. */
    static int byteOf(char c) {
        return WINDOWS_1252[c];
    }

    private static short[] windows1252() {
        Charset western = Charset.forName("windows-1252");
        short[] bytes = new short[Character.MAX_VALUE + 1];
        Arrays.fill(bytes, (short) -1);
        for (short b = 0x80; b < 0xA0; b++) {
            bytes[new String(new byte[] {(byte) b}, western).charAt(0)] = b;
        }
        for (short c = 0; c <= 0xFF; c++) {
            bytes[c] = c;
        }
        return bytes;
    }
}
