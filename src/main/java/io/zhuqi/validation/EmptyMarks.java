package io.zhuqi.validation;

import io.zhuqi.vocabulary.PlainText;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Marks that fill a cell and say nothing. */
final class EmptyMarks {
    private static final int LONGEST = 8;

    private final Set<String> marks = new HashSet<>();

    EmptyMarks(Collection<String> marks) {
        marks.forEach(mark -> this.marks.add(PlainText.fold(mark)));
    }

    boolean isEmpty(String text) {
        return text.length() <= LONGEST && (marks.contains(text) || marks.contains(PlainText.fold(text)));
    }
}
