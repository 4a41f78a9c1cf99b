package io.zhuqi.store;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.FieldType;
import io.zhuqi.control.SheetKind;
import io.zhuqi.store.row.ColumnType;
import io.zhuqi.store.row.RowTable;
import io.zhuqi.store.row.RowTable.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The row tables of all shipped sheet kinds, as other stages may rely on them in their tests. */
public final class ContractTables {
    private ContractTables() {}

    /** One table for each kind. */
    public static List<RowTable> all() {
        return ControlRoom.load(new DirectoryJobs(Path.of("jobs"))).kinds().values().stream()
                .map(ContractTables::table)
                .toList();
    }

    private static RowTable table(SheetKind kind) {
        List<Column> columns = new ArrayList<>();
        for (FieldDefinition field : kind.fields()) {
            columns.add(new Column(field.code(), type(field.type())));
            if (field.type() == FieldType.NUMBER) {
                columns.add(new Column(field.code() + "_approx", ColumnType.BOOLEAN));
            }
        }
        return new RowTable(kind.code(), columns);
    }

    private static ColumnType type(FieldType type) {
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
