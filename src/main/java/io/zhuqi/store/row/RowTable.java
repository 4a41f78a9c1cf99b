package io.zhuqi.store.row;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The accepted rows of one kind of sheet as a table: {@code row_<name>}. The store knows sheet kinds only in this form, so that a new kind
 * needs neither Java nor SQL here.
 *
 * @param name the kind's code: lower-case letters, digits, underscores
 * @param columns the kind's own columns; the columns that every row has (source, run, cells as found) come on top
 */
public record RowTable(String name, List<Column> columns) {
    /** Columns of every row table. */
    static final Set<String> COMMON =
            Set.of("row_id", "file_id", "sheet_no", "row_no", "part", "run_id", "cells", "sheet_county");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    /**
     * One column.
     *
     * @param name lower-case letters, digits, underscores
     */
    public record Column(String name, ColumnType type) {
        public Column {
            requireName(name);
        }
    }

    public RowTable {
        requireName(name);
        columns = List.copyOf(columns);
        Set<String> seen = new HashSet<>(COMMON);
        for (Column column : columns) {
            if (!seen.add(column.name())) {
                throw new IllegalArgumentException(
                        "column " + column.name() + " of " + name + " stands twice or is one that every row table has");
            }
        }
    }

    /** The table's name in the database. */
    public String tableName() {
        return "row_" + name;
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a table or column: " + name);
        }
    }
}
