package io.zhuqi.pipeline.setup;

import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.FieldType;
import io.zhuqi.control.SheetKind;
import io.zhuqi.store.row.ColumnType;
import io.zhuqi.store.row.RowTable;
import io.zhuqi.vocabulary.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of sheet lies in the store: one column a field, and beside each number a column that says whether it
 * was written as approximate.
 */
public final class KindTables {
    private static final String APPROXIMATE = "_approx";

    private KindTables() {}

    /** The tables of these kinds, in their order. */
    public static List<RowTable> of(Collection<SheetKind> kinds) {
        return kinds.stream().map(KindTables::of).toList();
    }

    private static RowTable of(SheetKind kind) {
        List<RowTable.Column> columns = new ArrayList<>();
        for (FieldDefinition field : kind.fields()) {
            columns.add(new RowTable.Column(field.code(), typeOf(field.type())));
            if (field.type() == FieldType.NUMBER) {
                columns.add(new RowTable.Column(field.code() + APPROXIMATE, ColumnType.BOOLEAN));
            }
        }
        return new RowTable(kind.code(), columns);
    }

    /** The typed values of a record, in field order, as values of the table's columns. */
    public static List<@Nullable Object> values(SheetKind kind, List<@Nullable Object> typed) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            Object value = typed.get(i);
            if (kind.fields().get(i).type() != FieldType.NUMBER) {
                values.add(value);
            } else if (value instanceof Quantity quantity) {
                values.add(quantity.value());
                values.add(quantity.approximate());
            } else {
                values.add(null);
                values.add(null);
            }
        }
        return values;
    }

    private static ColumnType typeOf(FieldType type) {
        return switch (type) {
            case TEXT, NAME, WORD, CODE -> ColumnType.TEXT;
            case LIST -> ColumnType.TEXT_LIST;
            case DATE, MONTH -> ColumnType.DATE;
            case TIMESTAMP -> ColumnType.TIMESTAMP;
            case INTEGER -> ColumnType.INTEGER;
            case NUMBER -> ColumnType.NUMBER;
            case MONEY -> ColumnType.MONEY;
            case YESNO -> ColumnType.BOOLEAN;
        };
    }
}
