package io.zhuqi.reporting.pdf.fonts;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines by the strict rules for Chinese: no line begins with a closing mark or ends with an opening one, dashes, dots
 * and numbers stay whole, and a number stays with the measure word that follows it.
 */
public final class Lines {
    private static final ULocale STRICT = new ULocale("zh@lb=strict");

    /** Room for the PDF's widths being whole thousandths of an em. */
    private static final double TOLERANCE = 0.5;

    /** A last line shorter than this many characters looks lost: the line before gives some of its own. */
    private static final double LOST = 2.4;

    private final Faces faces;
    private final String family;
    private final float size;
    private final double width;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param full whether the text goes on in the next line, so that this one is spread over the whole width
     */
    public record Line(String text, boolean full) {}

    private Lines(Faces faces, String family, float size, double width) {
        this.faces = faces;
        this.family = family;
        this.size = size;
        this.width = width - TOLERANCE;
    }

    /** The lines of a text whose paragraphs are parted by line feeds. */
    public static List<Line> of(Faces faces, String family, float size, String text, double width) {
        Lines lines = new Lines(faces, family, size, width);
        text.lines().forEach(lines::add);
        return lines.lines;
    }

    private void add(String paragraph) {
        if (faces.width(family, size, paragraph) <= width) {
            lines.add(new Line(paragraph, false));
            return;
        }
        BreakIterator breaks = BreakIterator.getLineInstance(STRICT);
        breaks.setText(paragraph);
        List<Integer> ends = new ArrayList<>();
        for (int start = 0; start < paragraph.length(); start = ends.get(ends.size() - 1)) {
            int most = most(paragraph, start);
            ends.add(most == paragraph.length() ? most : breakBefore(paragraph, breaks, start, most));
        }
        mendLast(paragraph, breaks, ends);
        int start = 0;
        for (int end : ends) {
            lines.add(new Line(paragraph.substring(start, end).stripTrailing(), end < paragraph.length()));
            start = end;
        }
    }

    private void mendLast(String paragraph, BreakIterator breaks, List<Integer> ends) {
        int before = ends.size() - 2;
        int end = ends.get(before);
        while (end > 0 && faces.width(family, size, paragraph.substring(end)) < LOST * size) {
            end = breakBefore(paragraph, breaks, 0, end - 1);
        }
        if (before == 0 || end > ends.get(before - 1)) {
            ends.set(before, end);
        }
    }

    /** The end of the longest piece from {@code start} that fits, at least one character. */
    private int most(String paragraph, int start) {
        double used = 0;
        int at = start;
        while (at < paragraph.length()) {
            int codePoint = paragraph.codePointAt(at);
            used += faces.advance(family, codePoint) * size;
            int next = at + Character.charCount(codePoint);
            if (used > width && at > start && codePoint != ' ') {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int breakBefore(String paragraph, BreakIterator breaks, int start, int most) {
        int end = breaks.isBoundary(most) ? most : breaks.preceding(most);
        while (end > start && afterNumber(paragraph, end)) {
            end = breaks.preceding(end);
        }
        return end > start ? end : most;
    }

    private static boolean afterNumber(String paragraph, int at) {
        return at < paragraph.length()
                && Character.isDigit(paragraph.charAt(at - 1))
                && Character.isIdeographic(paragraph.codePointAt(at));
    }
}
