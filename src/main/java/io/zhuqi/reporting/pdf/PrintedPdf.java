package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.pdf.fonts.MissingCharacter;
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
}
