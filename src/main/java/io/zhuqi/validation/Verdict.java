package io.zhuqi.validation;

import io.zhuqi.finding.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row was found to be: a typed record, perhaps with warnings, or set aside with reasons. */
public sealed interface Verdict {

    /**
     * A row that is taken in.
     *
     * @param values in the order of the kind's fields, of the Java types of {@link io.zhuqi.control.FieldType}; null where the row says nothing
     * @param warnings what is doubtful all the same, none of severity ERROR
     */
    record Accepted(List<@Nullable Object> values, List<Violation> warnings) implements Verdict {}

    /**
     * A row that is set aside.
     *
     * @param reasons at least one of severity ERROR
     */
    record Quarantined(List<Violation> reasons) implements Verdict {}
}
