package io.zhuqi.template;

import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.SheetKind;
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
    private final SheetKind kind;
    private final List<@Nullable MappedColumn> columns;
    private final int ignored;
    private final boolean usesGroups;

    private HeaderMatch(SheetKind kind, List<@Nullable MappedColumn> columns, int ignored, boolean usesGroups) {
        this.kind = kind;
        this.columns = columns;
        this.ignored = ignored;
        this.usesGroups = usesGroups;
    }

    static HeaderMatch of(HeaderCandidate candidate, KindHeaders headers) {
        SheetKind kind = headers.kind();
        List<@Nullable MappedColumn> columns =
                new ArrayList<>(Collections.nCopies(kind.fields().size(), null));
        int[] ranks = new int[kind.fields().size()];
        int ignored = 0;
        boolean usesGroups = candidate.groupsReachDown();
        for (HeaderCandidate.Column column : candidate.columns()) {
            Spelling path = headers.find(column.names().get(0));
            Spelling spelling = path != null ? path : headers.find(column.name());
            if (spelling != null) {
                place(column, spelling, columns, ranks);
                usesGroups |=
                        column.groupOnly() || (path != null && column.names().size() > 1);
            } else if (headers.ignores(column.name())) {
                ignored++;
            }
        }
        return new HeaderMatch(kind, columns, ignored, usesGroups);
    }

    /** Of two columns for one field the one whose header stands higher in the list wins, else the one further left. */
    private static void place(
            HeaderCandidate.Column column, Spelling spelling, List<@Nullable MappedColumn> columns, int[] ranks) {
        int field = spelling.field();
        if (columns.get(field) == null || spelling.rank() < ranks[field]) {
            Header name = column.name();
            columns.set(field, new MappedColumn(column.column(), name.text().strip(), column.unit()));
            ranks[field] = spelling.rank();
        }
    }

    SheetKind kind() {
        return kind;
    }

    SheetMapping mapping() {
        return new SheetMapping(kind, Collections.unmodifiableList(columns));
    }

    /** Whether the row above belongs to the header. */
    boolean usesGroups() {
        return usesGroups;
    }

    /** How much of the header the kind explains. */
    int score() {
        return 2 * found() + ignored;
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
