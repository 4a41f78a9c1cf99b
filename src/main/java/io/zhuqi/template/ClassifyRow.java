package io.zhuqi.template;

import io.zhuqi.control.FieldDefinition;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.template.IgnoredRow.Reason;
import io.zhuqi.template.SheetMapping.MappedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells data from totals, notes, examples and repeated headers, and assigns the cells of data to fields. */
final class ClassifyRow {
    /** A row with as many header words as this part of the header is the header again. */
    private static final double REPEATED_HEADER = 0.6;

    /** In so many cells from the left the word of a totals row is looked for. */
    private static final int TOTAL_CELLS = 3;

    private final SheetTable table;
    private final SheetMapping mapping;
    private final RowMarks marks;
    private final int[] fieldByColumn;
    private final int[] required;
    private final int mapped;
    private boolean afterNote;

    ClassifyRow(SheetTable table, RowMarks marks) {
        this.table = table;
        this.mapping = table.mapping();
        this.marks = marks;
        List<FieldDefinition> fields = mapping.kind().fields();
        int width = mapping.byField().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0)
                + 1;
        fieldByColumn = new int[width];
        Arrays.fill(fieldByColumn, -1);
        int count = 0;
        for (int i = 0; i < fields.size(); i++) {
            MappedColumn column = mapping.columns().get(i);
            if (column != null) {
                fieldByColumn[column.column()] = i;
                count++;
            }
        }
        mapped = count;
        required = IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).required() && mapping.columns().get(i) != null)
                .toArray();
    }

    RowOutcome classify(SourceRow row) {
        List<@Nullable SourceCell> fields =
                new ArrayList<>(Collections.nCopies(mapping.columns().size(), null));
        int found = 0;
        int own = 0;
        int headers = 0;
        for (SourceCell cell : row.cells()) {
            int field = cell.column() < fieldByColumn.length ? fieldByColumn[cell.column()] : -1;
            if (field >= 0) {
                fields.set(field, cell);
                found++;
                own += cell.merged() ? 0 : 1;
                headers += isHeader(cell, field) ? 1 : 0;
            }
        }
        Reason reason = reason(row, fields, found, own, headers);
        afterNote = reason == Reason.NOTE;
        if (reason != null) {
            return new IgnoredRow(row.number(), reason);
        }
        table.see(row);
        return new RawRecord(table, row.number(), row.hidden(), Collections.unmodifiableList(fields), texts(row));
    }

    private boolean isHeader(SourceCell cell, int field) {
        MappedColumn column = mapping.columns().get(field);
        if (column == null) {
            return false;
        }
        String text = cell.text();
        int longer = text.length() - column.header().length();
        return longer == 0
                ? text.equals(column.header())
                : longer > 0 && hasSpaceAround(text) && text.strip().equals(column.header());
    }

    private static boolean hasSpaceAround(String text) {
        return Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private @Nullable Reason reason(SourceRow row, List<@Nullable SourceCell> fields, int found, int own, int headers) {
        if (headers > 0 && headers >= REPEATED_HEADER * mapped) {
            return Reason.HEADER;
        }
        SourceCell first = row.cells().get(0);
        if (marks.isExample(first.text())) {
            return Reason.EXAMPLE;
        }
        if (marks.isExactlyTotal(first.text())) {
            return Reason.TOTAL;
        }
        boolean incomplete = lacksRequired(fields);
        if (incomplete && isTotal(row)) {
            return Reason.TOTAL;
        }
        if (incomplete && (marks.isNote(first.text()) || (afterNote && isOneText(row)))) {
            return Reason.NOTE;
        }
        return found == 0 || own == 0 ? Reason.NO_CONTENT : null;
    }

    private boolean lacksRequired(List<@Nullable SourceCell> fields) {
        for (int field : required) {
            if (fields.get(field) == null) {
                return true;
            }
        }
        // A text merged over the whole width fills every column and is no record all the same.
        for (int i = 1; i < required.length; i++) {
            if (!isSame(fields.get(required[i]), fields.get(required[0]))) {
                return false;
            }
        }
        return required.length > 1;
    }

    private static boolean isSame(@Nullable SourceCell one, @Nullable SourceCell other) {
        return one != null && other != null && one.text().equals(other.text());
    }

    private boolean isTotal(SourceRow row) {
        return row.cells().stream().limit(TOTAL_CELLS).anyMatch(cell -> marks.isTotal(cell.text()));
    }

    private static boolean isOneText(SourceRow row) {
        String text = row.cells().get(0).text();
        return row.cells().stream().allMatch(cell -> cell.text().equals(text));
    }

    static List<@Nullable String> texts(SourceRow row) {
        List<SourceCell> cells = row.cells();
        List<@Nullable String> texts =
                new ArrayList<>(Collections.nCopies(cells.get(cells.size() - 1).column() + 1, null));
        for (SourceCell cell : cells) {
            texts.set(cell.column(), cell.text());
        }
        return Collections.unmodifiableList(texts);
    }
}
