package io.zhuqi.validation.value;

import io.zhuqi.control.WordMap;
import io.zhuqi.finding.Severity;
import org.jspecify.annotations.Nullable;

/** An answer to a yes-or-no column; "none" is an answer here. */
public final class YesNoParser implements FieldParser {
    private static final String YES = "YES";

    private final WordMap words;
    private final EmptyMarks empty;

    /** @param words the spellings of yes and no */
    public YesNoParser(WordMap words, EmptyMarks empty) {
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
        if (code != null) {
            return code.equals(YES);
        }
        if (empty.isEmpty(cell.text())) {
            return null;
        }
        return cell.fails(
                cell.field().required() ? CellFindings.UNKNOWN_WORD : CellFindings.UNKNOWN_WORD.as(Severity.WARNING));
    }
}
