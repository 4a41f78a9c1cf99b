package io.zhuqi.control;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of sheet: how it is recognised and what its columns are.
 *
 * @param code the kind's name in code; its rows lie in table {@code row_<code>}
 * @param name for people
 * @param decisive fields of which at least one must stand in the header before the kind is considered
 * @param eitherOf groups of fields of which each row must fill at least one
 * @param ignored headers that carry nothing worth keeping as a field, such as the serial number
 * @param several how one row may stand for several records; null when it never does
 * @param fields in the order of the official header
 */
public record SheetKind(
        String code,
        Label name,
        List<String> decisive,
        List<List<String>> eitherOf,
        List<String> ignored,
        @Nullable Several several,
        List<FieldDefinition> fields) {

    /**
     * One row that stands for several records.
     *
     * @param of the field whose text may list several; null = none
     * @param along fields that are shared out where they list as many, and shared by all otherwise
     * @param days the date that may be a range of days; null = none
     * @param number the field to which the number of the part is appended, so that parts have keys of their own; null = none
     */
    public record Several(
            @Nullable String of,
            List<String> along,
            @Nullable String days,
            @Nullable String number) {}

    /** The field's position in {@link #fields()}; -1 when the kind has no such field. */
    public int indexOf(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).code().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    public Optional<FieldDefinition> field(String code) {
        int index = indexOf(code);
        return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
    }
}
