package io.zhuqi.template;

import io.zhuqi.control.Spellings;
import io.zhuqi.vocabulary.PlainText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows totals, notes and examples by the words they begin with. */
final class RowMarks {
    private static final int LONGEST_MARK = 16;
    private static final String BEHIND_A_NOTE = "::;(（0123456789.、,，[【";

    private static final String AROUND_A_MARK = ":()[]【】";

    private final Set<String> totals = new HashSet<>();
    private final Set<String> examples = new HashSet<>();
    private final List<String> notes;

    RowMarks(Spellings.Rows rows) {
        rows.totals().forEach(word -> totals.add(PlainText.fold(word)));
        rows.examples().forEach(word -> examples.add(PlainText.fold(word)));
        notes = rows.notes().stream()
                .map(PlainText::fold)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A word for a sum and nothing else. */
    boolean isExactlyTotal(String text) {
        return mayBeMark(text) && totals.contains(bare(text));
    }

    /** A word for a sum, alone or behind a name, with or without a colon. */
    boolean isTotal(String text) {
        if (!mayBeMark(text)) {
            return false;
        }
        String bare = bare(text);
        return totals.contains(bare) || totals.stream().anyMatch(bare::endsWith);
    }

    boolean isExample(String text) {
        return mayBeMark(text) && examples.contains(bare(text));
    }

    /** Spares running numbers, dates and long texts the closer look. */
    private static boolean mayBeMark(String text) {
        char first = text.charAt(0);
        return text.length() <= LONGEST_MARK && !(first < 0x80 && Character.isLetterOrDigit(first));
    }

    /** A word for a note or footer, alone or with something behind it. */
    boolean isNote(String text) {
        String folded = bracketsOff(PlainText.fold(text));
        for (String note : notes) {
            if (folded.startsWith(note)) {
                return folded.length() == note.length() || BEHIND_A_NOTE.indexOf(folded.charAt(note.length())) >= 0;
            }
        }
        return false;
    }

    private static String bare(String text) {
        String folded = PlainText.fold(text);
        StringBuilder bare = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (AROUND_A_MARK.indexOf(folded.charAt(i)) < 0) {
                bare.append(folded.charAt(i));
            }
        }
        return bare.toString();
    }

    private static String bracketsOff(String folded) {
        return folded.startsWith("(") || folded.startsWith("*") ? folded.substring(1) : folded;
    }
}
