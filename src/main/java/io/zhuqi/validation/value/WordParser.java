package io.zhuqi.validation.value;

import io.zhuqi.control.WordMap;
import io.zhuqi.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A word of a closed list. An unknown word sets the row aside where the field is required; else it is reported and
 * the field stays empty, or takes the code that stands for "unknown". Wording that has a field of its own is no finding.
 */
public final class WordParser implements FieldParser {
    private final WordMap words;
    private final EmptyMarks empty;

    /** @param words the closed list and its spellings */
    public WordParser(WordMap words, EmptyMarks empty) {
        this.words = words;
        this.empty = empty;
    }

    @Override
    public boolean readsEmptyMarks() {
        return true;
    }

    @Override
    public @Nullable Object parse(FieldCell cell) {
        String code = words.code(cell.text());
        boolean settled = code != null
                || empty.isEmpty(cell.text())
                || cell.field().textField() != null
                || cell.field().emptyAs() != null;
        if (settled) {
            return code;
        }
        return cell.fails(
                cell.field().required() ? CellFindings.UNKNOWN_WORD : CellFindings.UNKNOWN_WORD.as(Severity.WARNING));
    }
}
