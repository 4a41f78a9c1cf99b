package io.zhuqi.reporting.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines by the strict rules for Chinese: no line begins with a closing mark or ends with an opening one, dashes, dots
 * and numbers stay whole, and a number stays with the measure word that follows it.
 */
final class Lines {
    private static final ULocale STRICT = new ULocale("zh@lb=strict");

    /** Room for the PDF's widths being whole thousandths of an em. */
    private static final double TOLERANCE = 0.5;

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
    record Line(String text, boolean full) {}

    private Lines(Faces faces, String family, float size, double width) {
        this.faces = faces;
        this.family = family;
        this.size = size;
        this.width = width - TOLERANCE;
    }

    /** The lines of a text whose paragraphs are parted by line feeds. */
    static List<Line> of(Faces faces, String family, float size, String text, double width) {
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
        int start = 0;
        while (start < paragraph.length()) {
            int most = most(paragraph, start);
            int end = most == paragraph.length() ? most : breakBefore(paragraph, breaks, start, most);
            String line = paragraph.substring(start, end).stripTrailing();
            lines.add(new Line(line, end < paragraph.length()));
            start = end;
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
