package io.zhuqi.validation.row;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.SheetKind;
import io.zhuqi.template.RawRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells have all been read.
 *
 * @param values in the order of the kind's fields
 */
public record TypedRow(ControlRoom room, RawRecord record, List<@Nullable Object> values) {
    SheetKind kind() {
        return record.mapping().kind();
    }

    int position(String field) {
        return kind().indexOf(field);
    }

    @Nullable
    Object value(String field) {
        return values.get(position(field));
    }

    @Nullable
    LocalDate date(String field) {
        return (LocalDate) value(field);
    }

    @Nullable
    String text(String field) {
        return (String) value(field);
    }

    @Nullable
    Integer integer(String field) {
        return (Integer) value(field);
    }
}
