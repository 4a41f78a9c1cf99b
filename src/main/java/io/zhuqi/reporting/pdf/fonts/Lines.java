package io.zhuqi.reporting.pdf.fonts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Breaks text into lines where {@link Breaks} lets it. */
public final class Lines {
    /** Room for the PDF's widths being whole thousandths of an em. */
    private static final double TOLERANCE = 0.5;

    /** A last line shorter than this many characters looks lost: the line before gives some of its own. */
    private static final double LOST = 2.4;

    private final Faces faces;
    private final IntToDoubleFunction advance;
    private final float size;
    private final double width;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param full whether the text goes on in the next line, so that this one is spread over the whole width
     */
    public record Line(String text, boolean full) {}

    private Lines(Faces faces, IntToDoubleFunction advance, float size, double width) {
        this.faces = faces;
        this.advance = advance;
        this.size = size;
        this.width = width - TOLERANCE;
    }

    /** The lines of a text whose paragraphs are parted by line feeds, at a width in points. */
    public static List<Line> of(Faces faces, String family, float size, String text, double width) {
        return of(faces, codePoint -> faces.advance(family, codePoint), size, text, width);
    }

    /**
     * The same for a text in which some characters stand for something else.
     *
     * @param advance how far a character moves the pen, in ems
     */
    public static List<Line> of(Faces faces, IntToDoubleFunction advance, float size, String text, double width) {
        Lines lines = new Lines(faces, advance, size, width);
        text.lines().forEach(lines::add);
        return lines.lines;
    }

    private double width(String text) {
        return text.codePoints().mapToDouble(advance).sum() * size;
    }

    private void add(String paragraph) {
        if (width(paragraph) <= width) {
            lines.add(new Line(paragraph, false));
            return;
        }
        Breaks breaks = faces.breaks(paragraph);
        List<Integer> ends = new ArrayList<>();
        for (int start = 0; start < paragraph.length(); start = ends.get(ends.size() - 1)) {
            int most = most(paragraph, start);
            ends.add(most == paragraph.length() ? most : breaks.before(start, most));
        }
        mendLast(paragraph, breaks, ends);
        int start = 0;
        for (int end : ends) {
            lines.add(new Line(paragraph.substring(start, end).stripTrailing(), end < paragraph.length()));
            start = end;
        }
    }

    private void mendLast(String paragraph, Breaks breaks, List<Integer> ends) {
        int before = ends.size() - 2;
        int end = ends.get(before);
        int start = before == 0 ? 0 : ends.get(before - 1);
        while (end > start && lost(paragraph.substring(start, end), paragraph.substring(end))) {
            end = Math.max(start, breaks.allowed(end - 1));
        }
        boolean fits = width(paragraph.substring(end)) <= width;
        if (fits && end > start) {
            ends.set(before, end);
        }
    }

    /** A short last line is lost unless the line before is no longer. */
    private boolean lost(String line, String last) {
        double wide = width(last);
        return wide < LOST * size && wide < width(line);
    }

    /** The end of the longest piece from {@code start} that fits, at least one character. */
    private int most(String paragraph, int start) {
        double used = 0;
        int at = start;
        while (at < paragraph.length()) {
            int codePoint = paragraph.codePointAt(at);
            used += advance.applyAsDouble(codePoint) * size;
            int next = at + Character.charCount(codePoint);
            if (used > width && at > start && codePoint != ' ') {
                return at;
            }
            at = next;
        }
        return at;
    }
}
