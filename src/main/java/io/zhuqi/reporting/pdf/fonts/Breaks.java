package io.zhuqi.reporting.pdf.fonts;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text may be broken into lines, by the strict rules for Chinese: no line begins with a closing mark or ends with an opening
 * one; dashes, dots, numbers, dates and the year and number of a document stay whole; a number stays with the measure word that follows
 * it. Before an opening bracket a line may end, also after a number.
 */
final class Breaks {
    private static final ULocale STRICT = new ULocale("zh@lb=strict");

    /**
     * What else holds: the rules of the faces.
     *
     * @param whole what stays in one line, from its second character on
     * @param opening signs before which a line may end also after a letter or number
     */
    record Rules(Pattern whole, String opening) {}

    private final String text;
    private final BitSet ends = new BitSet();

    Breaks(String text, Rules rules) {
        this.text = text;
        BreakIterator lines = BreakIterator.getLineInstance(STRICT);
        lines.setText(text);
        for (int at = lines.first(); at != BreakIterator.DONE; at = lines.next()) {
            ends.set(at, !afterNumber(at));
        }
        for (int at = 1; at < text.length(); at++) {
            boolean opening = rules.opening().indexOf(text.charAt(at)) >= 0 && endsBefore(text.charAt(at - 1));
            if (opening || insideCode(at)) {
                ends.set(at);
            }
        }
        Matcher whole = rules.whole().matcher(text);
        while (whole.find()) {
            ends.clear(whole.start() + 1, whole.end());
        }
    }

    /** After the full stop of a code such as {@code intake.rows.read}. */
    private boolean insideCode(int at) {
        return at > 1 && text.charAt(at - 1) == '.' && latin(text.charAt(at - 2)) && latin(text.charAt(at));
    }

    private static boolean latin(char sign) {
        return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
    }

    private static boolean endsBefore(char last) {
        return Character.isLetterOrDigit(last) || last == '%' || last == '％';
    }

    private boolean afterNumber(int at) {
        return at > 0
                && at < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isIdeographic(text.codePointAt(at));
    }

    /** The last break after {@code start} and not after {@code most}; {@code most} itself when there is none. */
    int before(int start, int most) {
        int end = ends.previousSetBit(most);
        return end > start ? end : most;
    }

    /** The last break not after {@code most}; -1 when there is none. */
    int allowed(int most) {
        return ends.previousSetBit(most);
    }

    /** The next break after {@code start}; the end of the text when there is none. */
    int after(int start) {
        int end = ends.nextSetBit(start + 1);
        return end < 0 ? text.length() : end;
    }
}
