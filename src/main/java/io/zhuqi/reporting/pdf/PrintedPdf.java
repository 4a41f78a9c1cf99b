package io.zhuqi.reporting.pdf;

import java.util.List;

/**
 * What came of printing a report.
 *
 * @param pages number of pages, at least one
 * @param missing characters that no face has, each once, in order of first appearance; empty is the rule
 */
public record PrintedPdf(int pages, List<MissingCharacter> missing) {
    public PrintedPdf {
        missing = List.copyOf(missing);
    }

    /**
     * A character that no face has and for which the stand-in sign was printed.
     *
     * @param character the character itself
     * @param codePoint in the form U+4E00
     * @param text the first text of the model in which it stood
     */
    public record MissingCharacter(String character, String codePoint, String text) {}
}
