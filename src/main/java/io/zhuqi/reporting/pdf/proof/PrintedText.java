package io.zhuqi.reporting.pdf.proof;

import java.io.File;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF in the order in which it was printed, without white space and page numbers. */
final class PrintedText {
    /** Stands for any one character in a text that is looked for. */
    static final int ANY = -1;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
    private static final int STAND_IN = '\u3013';

    private final int[] text;
    private final Set<Integer> pageStarts = new HashSet<>();
    private final BitSet wordStarts = new BitSet();
    private final IntUnaryOperator alike;

    /** @param alike the character that is printed for another one */
    PrintedText(File pdf, IntUnaryOperator alike) throws IOException {
        this.alike = alike;
        List<Integer> all = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setShouldSeparateByBeads(false);
            stripper.setSuppressDuplicateOverlappingText(false);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String number = "\u2014 " + page + " \u2014";
                String printed = stripper.getText(document).strip();
                pageStarts.add(all.size());
                add(printed.endsWith(number) ? printed.substring(0, printed.length() - number.length()) : printed, all);
            }
        }
        wordStarts.set(all.size());
        text = all.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(String page, List<Integer> all) {
        for (String word : SPACE.split(page)) {
            wordStarts.set(all.size());
            plain(word).codePoints().forEach(all::add);
        }
    }

    /** A text as it is compared: compatible characters made equal, without white space and signs that cannot be seen. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}\\x{E0100}-\\x{E01EF}]", "");
    }

    /** The end of {@code wanted} if it stands at {@code at}, else -1; {@code head} is skipped where a page begins with it. */
    int match(int at, int[] wanted, int[] head) {
        int next = at;
        for (int codePoint : wanted) {
            if (head.length > 0 && pageStarts.contains(next) && same(next, head)) {
                next += head.length;
            }
            if (next >= text.length || !same(codePoint, text[next])) {
                return -1;
            }
            next++;
        }
        return next;
    }

    /** The same for a row of a table, which ends where a word ends. */
    int matchRow(int at, int[] wanted, int[] head) {
        int end = match(at, wanted, head);
        return end >= 0 && wordStarts.get(end) ? end : -1;
    }

    /** The first place from {@code from} on, before {@code limit}, where {@code wanted} stands; -1 for none. */
    int find(int from, int limit, int[] wanted, int[] head) {
        int last = Math.min(limit, text.length);
        for (int at = from; at < last; at++) {
            if (match(at, wanted, head) >= 0) {
                return at;
            }
        }
        return -1;
    }

    int length() {
        return text.length;
    }

    /** A piece of the text, for a message. */
    String piece(int from, int length) {
        int start = Math.min(from, text.length);
        return new String(text, start, Math.min(length, text.length - start));
    }

    int[] codePoints(int from, int to) {
        return Arrays.copyOfRange(text, from, to);
    }

    private boolean same(int at, int[] wanted) {
        if (at + wanted.length > text.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (text[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean same(int wanted, int found) {
        return wanted == found || wanted == ANY || found == STAND_IN || alike.applyAsInt(wanted) == found;
    }
}
