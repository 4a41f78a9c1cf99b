package io.zhuqi.validation;

import io.zhuqi.vocabulary.PlainText;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Marks that fill a cell and say nothing. */
final class EmptyMarks {
    private final Set<String> marks = new HashSet<>();
    private final int longest;

    EmptyMarks(Collection<String> marks) {
        marks.forEach(mark -> this.marks.add(PlainText.fold(mark)));
        longest = this.marks.stream().mapToInt(String::length).max().orElse(0);
    }

    boolean isEmpty(String text) {
        return text.length() <= longest && (marks.contains(text) || marks.contains(PlainText.fold(text)));
    }
}
