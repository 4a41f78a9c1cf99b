package io.zhuqi.delivery.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be written into the cells of one column. */
public sealed interface FormCheck {
    /**
     * Text of at most so many characters, blanks around it not counted.
     *
     * @param not marks that fill a cell and say nothing; none of them may be the whole text
     */
    record Text(int maximum, List<String> not) implements FormCheck {
        public Text {
            not = List.copyOf(not);
        }
    }

    /**
     * One of a list of words, offered as a drop-down.
     *
     * @param words in the order of the list; at least one
     * @param strict whether nothing else may be written
     */
    record OneOf(List<String> words, boolean strict) implements FormCheck {
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /**
     * A day, a month or a moment between two days, both included.
     *
     * @param format the number format in which it is shown
     * @param past whether it cannot lie after the day on which the form is filled in
     * @param notBefore position of a column that holds the earliest day of the row; null for none
     */
    record Day(
            LocalDate earliest,
            LocalDate latest,
            String format,
            boolean past,
            @Nullable Integer notBefore) implements FormCheck {}

    /**
     * A number between two others, both included.
     *
     * @param whole whether it has no decimals
     * @param needs position of a column that must be filled in before this one; null for none
     */
    record Numeric(
            BigDecimal minimum,
            BigDecimal maximum,
            boolean whole,
            @Nullable Integer needs) implements FormCheck {}

    /**
     * A code of just so many characters, all of them from an alphabet.
     *
     * @param alphabet capital letters and digits
     */
    record Code(int length, String alphabet) implements FormCheck {}
}
