package io.zhuqi.tabular.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which character parts the cells: the one that stands outside quotes the same number of times in most of the first
 * records; more of them decide a tie. A first line {@code sep=;} as spreadsheet programs write it is obeyed.
 *
 * @param character comma, semicolon, tab, or what the first line says
 * @param found false when none stands in the text, which then has one column
 * @param declared whether the first line says so and is no record
 */
record CsvDelimiter(char character, boolean found, boolean declared) {
    private static final char[] CANDIDATES = {',', '\t', ';'};
    private static final int SAMPLE = 1 << 16;
    private static final Pattern DECLARED = Pattern.compile("^\"?(?i:sep)=(.)\"?\\R");

    static CsvDelimiter of(Reader text) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        for (int n = text.read(sample); n > 0; n = text.read(sample, length, SAMPLE - length)) {
            length += n;
        }
        String head = new String(sample, 0, length);
        Matcher declared = DECLARED.matcher(head);
        if (declared.find()) {
            return new CsvDelimiter(declared.group(1).charAt(0), true, true);
        }
        return sniff(head);
    }

    private static CsvDelimiter sniff(String head) {
        char best = CANDIDATES[0];
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(head, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new CsvDelimiter(best, bestScore > 0, false);
    }

    /** Records that agree in how often the character parts them, weighed before how often it does. */
    private static long score(String head, char delimiter) {
        Map<Integer, Integer> recordsByCount = new HashMap<>();
        int count = 0;
        int total = 0;
        boolean quoted = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                count++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                recordsByCount.merge(count, 1, Integer::sum);
                total += count;
                count = 0;
            }
        }
        recordsByCount.merge(count, 1, Integer::sum);
        total += count;
        recordsByCount.remove(0);
        int agreeing = recordsByCount.values().stream().max(Integer::compare).orElse(0);
        return ((long) agreeing << Integer.SIZE) + total;
    }
}
