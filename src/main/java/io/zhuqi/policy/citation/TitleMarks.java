package io.zhuqi.policy.citation;

import java.util.ArrayList;
import java.util.List;

/** Passages in title marks; marks within marks belong to the outer title. */
final class TitleMarks {
    private static final char OPEN = '\u300a';
    private static final char CLOSE = '\u300b';
    /** No title is longer. */
    private static final int LONGEST = 160;

    /**
     * A passage in title marks.
     *
     * @param start of the opening mark
     * @param end after the closing mark
     */
    record Marked(int start, int end) {
        String inner(String text) {
            return text.substring(start + 1, end - 1);
        }
    }

    private TitleMarks() {}

    static List<Marked> in(String text) {
        List<Marked> marked = new ArrayList<>();
        int open = -1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (open >= 0 && i - open > LONGEST) {
                open = -1;
                depth = 0;
            }
            if (text.charAt(i) == OPEN) {
                open = depth == 0 ? i : open;
                depth++;
            } else if (text.charAt(i) == CLOSE && depth > 0) {
                depth--;
                if (depth == 0 && open >= 0) {
                    marked.add(new Marked(open, i + 1));
                    open = -1;
                }
            }
        }
        return marked;
    }

    /** The first title in marks, or the text itself where there is none. */
    static String within(String text) {
        List<Marked> marked = in(text);
        return marked.isEmpty() ? text : marked.get(0).inner(text);
    }
}
