package io.zhuqi.vocabulary;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Character by character from traditional to simplified script, by the table of ICU; a table lookup, since ICU's own
 * rule engine is far too slow for millions of cells.
 */
final class TraditionalScript {
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final char[] SIMPLE = table();
    private static final boolean[] ONLY_TRADITIONAL = onlyTraditional();

    private TraditionalScript() {}

    static String simplify(String text) {
        if (!isTraditional(text)) {
            return text;
        }
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            if (out[i] >= FIRST && out[i] <= LAST) {
                out[i] = SIMPLE[out[i] - FIRST];
            }
        }
        return new String(out);
    }

    private static boolean isTraditional(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST && ONLY_TRADITIONAL[c - FIRST]) {
                return true;
            }
        }
        return false;
    }

    private static char[] table() {
        Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
        int size = LAST - FIRST + 1;
        StringBuilder lines = new StringBuilder(2 * size);
        for (char c = FIRST; c <= LAST; c++) {
            lines.append(c).append('\n');
        }
        String[] mapped = transliterator.transliterate(lines.toString()).split("\n");
        char[] table = new char[size];
        for (int i = 0; i < size; i++) {
            table[i] = mapped[i].length() == 1 ? mapped[i].charAt(0) : (char) (FIRST + i);
        }
        return table;
    }

    private static boolean[] onlyTraditional() {
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        boolean[] only = new boolean[SIMPLE.length];
        for (int i = 0; i < only.length; i++) {
            char c = (char) (FIRST + i);
            only[i] = SIMPLE[i] != c && !gb2312.canEncode(c);
        }
        return only;
    }
}
