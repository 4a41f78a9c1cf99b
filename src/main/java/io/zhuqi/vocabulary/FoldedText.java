package io.zhuqi.vocabulary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A text made comparable that still knows where each of its characters stood: simplified script, compatibility forms (NFKC), lower case,
 * without spaces and invisible characters.
 */
public final class FoldedText {
    private final String source;
    private final String text;
    private final int[] places;

    private FoldedText(String source, String text, int[] places) {
        this.source = source;
        this.text = text;
        this.places = places;
    }

    /** Folds a text; takes time in proportion to its length. */
    public static FoldedText of(String source) {
        String simple = PlainText.simplify(source);
        StringBuilder out = new StringBuilder(simple.length());
        int[] places = new int[simple.length() + 16];
        for (int i = 0; i < simple.length(); i++) {
            char c = simple.charAt(i);
            int before = out.length();
            if (c >= 0x4e00 && c <= 0x9fff) {
                out.append(c);
            } else if (c > 0x20 && c < 0x7f) {
                out.append(Character.toLowerCase(c));
            } else if (!isDropped(c)) {
                String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
                for (int k = 0; k < normal.length(); k++) {
                    if (!isDropped(normal.charAt(k))) {
                        out.append(Character.toLowerCase(normal.charAt(k)));
                    }
                }
            }
            if (out.length() > places.length) {
                places = Arrays.copyOf(places, Math.max(2 * places.length, out.length()));
            }
            Arrays.fill(places, before, out.length(), i);
        }
        return new FoldedText(source, out.toString(), places);
    }

    private static boolean isDropped(char c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.FORMAT
                || type == Character.CONTROL;
    }

    /** Only the characters that are wanted, with their places. */
    public FoldedText keeping(IntPredicate wanted) {
        StringBuilder out = new StringBuilder(text.length());
        int[] kept = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (wanted.test(text.charAt(i))) {
                kept[out.length()] = places[i];
                out.append(text.charAt(i));
            }
        }
        return new FoldedText(source, out.toString(), kept);
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /** Where the character stands in the source, 0-based; the end of the source for the end of the text. */
    public int place(int index) {
        return index < text.length() ? places[index] : source.length();
    }

    /** Where the source goes on after the characters before {@code end}. */
    public int placeAfter(int end) {
        return end == 0 ? 0 : places[end - 1] + 1;
    }

    /** The passage of the source from which these characters come. */
    public String source(int start, int end) {
        return source.substring(place(start), placeAfter(end));
    }

    /** Whether something was left out right before the character: a space, or nothing at all at the beginning. */
    public boolean isGapBefore(int index) {
        return index == 0 || place(index) > placeAfter(index);
    }
}
