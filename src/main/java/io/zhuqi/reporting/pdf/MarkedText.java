package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.pdf.fonts.Faces;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import java.util.List;

/**
 * Running text with small numbers behind its figures. Until lines are broken a number is one invisible character that clings to what stands
 * before it: a variation selector, which is why those that come with the text, and that no face knows, are taken out.
 */
final class MarkedText {
    private static final int FIRST = 0xE0100;
    private static final int MOST = 240;

    private final Faces faces;
    private final Typesetting typesetting;
    private final String family;
    private final float size;
    private final List<Block.Mention> mentions;

    /** @param mentions those beyond the first 240 are not marked */
    MarkedText(Faces faces, Typesetting typesetting, String family, float size, List<Block.Mention> mentions) {
        this.faces = faces;
        this.typesetting = typesetting;
        this.family = family;
        this.size = size;
        this.mentions = mentions.stream()
                .filter(mention -> typesetting.references().number(mention.figure()) != null)
                .limit(MOST)
                .toList();
    }

    /** The text with its marks in place. */
    String mark(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2 * mentions.size());
        int next = 0;
        for (int at = 0; at <= text.length(); ) {
            while (next < mentions.size() && mentions.get(next).end() == at) {
                out.appendCodePoint(FIRST + next++);
            }
            int codePoint = at == text.length() ? FIRST : text.codePointAt(at);
            if (!isMark(codePoint)) {
                out.appendCodePoint(codePoint);
            }
            at += Character.charCount(codePoint);
        }
        return out.toString();
    }

    /** How far a character or a mark moves the pen, in ems. */
    double advance(int codePoint) {
        if (!isMark(codePoint)) {
            return faces.advance(family, codePoint);
        }
        String number = "[" + typesetting.references().number(figure(codePoint)) + "]";
        return number.chars().mapToDouble(sign -> faces.advance(family, sign)).sum() * Typesetting.RAISED;
    }

    /** A line as styled text, its marks as numbers that lead to the definitions. */
    String styled(String line) {
        StringBuilder out = new StringBuilder(line.length() + 16);
        StringBuilder plain = new StringBuilder(line.length());
        line.codePoints().forEach(codePoint -> {
            if (isMark(codePoint)) {
                out.append(typesetting.styled(family, plain.toString()));
                out.append(typesetting.reference(figure(codePoint), size));
                plain.setLength(0);
            } else {
                plain.appendCodePoint(codePoint);
            }
        });
        return out.append(typesetting.styled(family, plain.toString())).toString();
    }

    private FigureRef figure(int mark) {
        return mentions.get(mark - FIRST).figure();
    }

    private static boolean isMark(int codePoint) {
        return codePoint >= FIRST && codePoint < FIRST + MOST;
    }
}
