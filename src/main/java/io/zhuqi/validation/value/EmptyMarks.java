package io.zhuqi.validation.value;

import io.zhuqi.vocabulary.PlainText;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Marks that fill a cell and say nothing, and error values that stand there as text. */
public final class EmptyMarks {
    private final Set<String> marks = new HashSet<>();
    private final Set<String> errors;
    private final int longest;

    /**
     * @param marks texts that mean nothing was filled in, such as a dash
     * @param errors error values of spreadsheet programs
     */
    public EmptyMarks(Collection<String> marks, Collection<String> errors) {
        this.errors = Set.copyOf(errors);
        marks.forEach(mark -> this.marks.add(PlainText.fold(mark)));
        longest = this.marks.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether the text is an error value that some program has written out. */
    public boolean isError(String text) {
        return text.charAt(0) == '#' && errors.contains(text);
    }

    /** Whether the text is blank or a mark for nothing. */
    public boolean isEmpty(String text) {
        return text.length() <= longest && (marks.contains(text) || marks.contains(PlainText.fold(text)));
    }
}
