package io.zhuqi.template;

import io.zhuqi.control.SheetKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of one sheet are the fields of its kind.
 *
 * @param columns in the order of the kind's fields; null where the sheet has no such column
 */
public record SheetMapping(SheetKind kind, List<@Nullable MappedColumn> columns) {

    /**
     * One column that was recognised.
     *
     * @param column 0-based physical column
     * @param header its header as found
     * @param unit the unit of money that its header names; null when it names none
     */
    public record MappedColumn(
            int column, String header, @Nullable String unit) {}

    /** 0-based physical column by field, in the order of the kind's fields. */
    public Map<String, Integer> byField() {
        Map<String, Integer> byField = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            MappedColumn column = columns.get(i);
            if (column != null) {
                byField.put(kind.fields().get(i).code(), column.column());
            }
        }
        return byField;
    }
}
