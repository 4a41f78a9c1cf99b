package io.zhuqi.template;

import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.SheetKind;
import io.zhuqi.template.HeaderColumn.Use;
import io.zhuqi.template.HeaderText.Header;
import io.zhuqi.template.KindHeaders.Spelling;
import io.zhuqi.template.SheetMapping.MappedColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A header candidate held against one kind. */
final class HeaderMatch {
    /** A header known with its group goes before every header known without. */
    private static final int MORE_CERTAIN = 1000;

    private final SheetKind kind;
    private final List<@Nullable MappedColumn> columns;
    private final int ignored;
    private final int byPath;
    private final boolean usesGroups;
    private final HeaderCandidate candidate;
    private final KindHeaders headers;

    private HeaderMatch(
            HeaderCandidate candidate,
            KindHeaders headers,
            List<@Nullable MappedColumn> columns,
            int ignored,
            int byPath) {
        this.candidate = candidate;
        this.headers = headers;
        this.kind = headers.kind();
        this.columns = columns;
        this.ignored = ignored;
        this.byPath = byPath;
        this.usesGroups = byPath > 0 || usesUpperTexts(candidate, columns);
    }

    static HeaderMatch of(HeaderCandidate candidate, KindHeaders headers) {
        SheetKind kind = headers.kind();
        List<@Nullable MappedColumn> columns =
                new ArrayList<>(Collections.nCopies(kind.fields().size(), null));
        int[] ranks = new int[kind.fields().size()];
        int ignored = 0;
        int byPath = 0;
        for (HeaderCandidate.Column column : candidate.columns()) {
            Spelling spelling = headers.find(column);
            if (spelling != null) {
                place(column, spelling, columns, ranks);
                byPath += spelling.byPath() ? 1 : 0;
            } else if (headers.ignores(column)) {
                ignored++;
            }
        }
        return new HeaderMatch(candidate, headers, columns, ignored, byPath);
    }

    private static boolean usesUpperTexts(HeaderCandidate candidate, List<@Nullable MappedColumn> columns) {
        return candidate.columns().stream()
                .filter(HeaderCandidate.Column::groupOnly)
                .anyMatch(column ->
                        columns.stream().anyMatch(mapped -> mapped != null && mapped.column() == column.column()));
    }

    /** Of two columns for one field the one known with its group wins, then the one higher in the list, then the one further left. */
    private static void place(
            HeaderCandidate.Column column, Spelling spelling, List<@Nullable MappedColumn> columns, int[] ranks) {
        int field = spelling.field();
        int rank = spelling.byPath() ? spelling.rank() - MORE_CERTAIN : spelling.rank();
        if (columns.get(field) == null || rank < ranks[field]) {
            Header name = column.name();
            columns.set(field, new MappedColumn(column.column(), name.text().strip(), column.unit()));
            ranks[field] = rank;
        }
    }

    SheetKind kind() {
        return kind;
    }

    SheetMapping mapping() {
        return new SheetMapping(kind, Collections.unmodifiableList(columns));
    }

    /** Every column of the header and what became of it, from left to right. */
    List<HeaderColumn> all() {
        return candidate.columns().stream().map(this::fate).toList();
    }

    private HeaderColumn fate(HeaderCandidate.Column column) {
        String path = column.path();
        for (int i = 0; i < columns.size(); i++) {
            MappedColumn mapped = columns.get(i);
            if (mapped != null && mapped.column() == column.column()) {
                return new HeaderColumn(
                        column.column(), path, Use.FIELD, kind.fields().get(i).code(), null);
            }
        }
        Spelling spelling = headers.find(column);
        if (spelling != null) {
            String field = kind.fields().get(spelling.field()).code();
            return new HeaderColumn(column.column(), path, Use.DUPLICATE, field, null);
        }
        if (headers.ignores(column)) {
            return new HeaderColumn(column.column(), path, Use.IGNORED, null, null);
        }
        return new HeaderColumn(column.column(), path, Use.UNKNOWN, null, headers.nearest(column.name()));
    }

    /** Whether texts of the rows above were needed to know the columns. */
    boolean usesGroups() {
        return usesGroups;
    }

    /** From how many rows above cells are merged down into the lowest row. */
    int reach() {
        return candidate.reach();
    }

    /** How much of the header the kind explains; a column known with its group weighs a little more. */
    int score() {
        return 4 * found() + 2 * ignored + byPath;
    }

    private int found() {
        return (int) columns.stream().filter(Objects::nonNull).count();
    }

    /** Whether a column is there that belongs to this kind rather than to others. */
    boolean isDecided() {
        return kind.decisive().stream().anyMatch(this::has);
    }

    private boolean has(String field) {
        return columns.get(kind.indexOf(field)) != null;
    }

    /** Whether so many missing columns look like an omission rather than like another table. */
    boolean isNear(int missing) {
        int required =
                (int) kind.fields().stream().filter(FieldDefinition::required).count()
                        + kind.eitherOf().size();
        return isDecided() ? 2 * missing <= required : missing == 1 && required > 2;
    }

    /** Official headers of the required columns that neither the sheet nor its context supplies. */
    List<String> missing(SheetContext context) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            FieldDefinition field = kind.fields().get(i);
            if (field.required() && columns.get(i) == null && !supplied(field, context)) {
                missing.add(field.name().zh());
            }
        }
        for (List<String> group : kind.eitherOf()) {
            if (group.stream().noneMatch(this::has)) {
                missing.add(String.join(
                        " / ",
                        group.stream()
                                .map(code -> kind.fields()
                                        .get(kind.indexOf(code))
                                        .name()
                                        .zh())
                                .toList()));
            }
        }
        return missing;
    }

    private static boolean supplied(FieldDefinition field, SheetContext context) {
        if (field.context() == null) {
            return false;
        }
        return switch (field.context()) {
            case COUNTY -> context.county() != null;
            case MONTH -> context.month() != null;
        };
    }

    /** Headers that were recognised, as found. */
    List<String> foundHeaders() {
        List<String> found = new ArrayList<>();
        for (MappedColumn column : columns) {
            if (column != null) {
                found.add(column.header());
            }
        }
        return found;
    }
}
