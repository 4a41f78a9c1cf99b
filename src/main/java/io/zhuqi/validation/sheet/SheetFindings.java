package io.zhuqi.validation.sheet;

import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.finding.Violation;
import io.zhuqi.template.HeaderColumn;
import io.zhuqi.template.SheetContext;
import io.zhuqi.template.SheetTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Says what is worth knowing about the header of a table; none of it keeps a row from being taken in. */
public final class SheetFindings {
    /** A header that the kind neither reads nor ignores by name. */
    static final FindingType UNKNOWN_COLUMN = new FindingType("UNKNOWN_COLUMN", Severity.WARNING);

    /** The same, and a header that the kind reads comes near to it. */
    static final FindingType MISSPELT_COLUMN = new FindingType("MISSPELT_COLUMN", Severity.WARNING);

    /** Two columns for one field, of which one is read. */
    static final FindingType DUPLICATE_COLUMN = new FindingType("DUPLICATE_COLUMN", Severity.WARNING);

    /** Cells of data below an empty header. */
    static final FindingType COLUMN_WITHOUT_HEADER = new FindingType("COLUMN_WITHOUT_HEADER", Severity.WARNING);

    /** A column that is read and hidden in the workbook. */
    static final FindingType HIDDEN_COLUMN = new FindingType("HIDDEN_COLUMN", Severity.INFO);

    /** The county stands outside the table only. */
    static final FindingType COUNTY_FROM_OUTSIDE = new FindingType("COUNTY_FROM_OUTSIDE", Severity.INFO);

    /** The month stands outside the table only. */
    static final FindingType MONTH_FROM_OUTSIDE = new FindingType("MONTH_FROM_OUTSIDE", Severity.INFO);

    private static final String COUNTY = "county";
    private static final String MONTH = "month";

    private SheetFindings() {}

    /** Every finding that can be made here, for catalogues. */
    public static List<FindingType> all() {
        return List.of(
                UNKNOWN_COLUMN,
                MISSPELT_COLUMN,
                DUPLICATE_COLUMN,
                COLUMN_WITHOUT_HEADER,
                HIDDEN_COLUMN,
                COUNTY_FROM_OUTSIDE,
                MONTH_FROM_OUTSIDE);
    }

    /**
     * What is to be said of a table and its header, once its last row was read.
     *
     * @param hidden whether a column, 0-based, is hidden in the workbook
     */
    public static List<Violation> of(SheetTable table, IntPredicate hidden) {
        List<Violation> found = new ArrayList<>();
        for (HeaderColumn column : table.columns()) {
            switch (column.use()) {
                case UNKNOWN ->
                    found.add(
                            at(column.nearest() == null ? UNKNOWN_COLUMN : MISSPELT_COLUMN, column, column.nearest()));
                case DUPLICATE -> found.add(at(DUPLICATE_COLUMN, column, name(table, column)));
                case FIELD, IGNORED -> {}
            }
            if (column.use() == HeaderColumn.Use.FIELD && hidden.test(column.column())) {
                found.add(at(HIDDEN_COLUMN, column, null));
            }
        }
        table.headless().stream()
                .filter(column -> !column.numbering())
                .map(column -> COLUMN_WITHOUT_HEADER.at(
                        null,
                        column.column(),
                        column.value(),
                        Map.of("row", Integer.toString(column.row()), "count", Integer.toString(column.cells()))))
                .forEach(found::add);
        SheetContext.Origins origins = table.context().origins();
        addOrigin(found, COUNTY_FROM_OUTSIDE, table, COUNTY, origins.county());
        addOrigin(found, MONTH_FROM_OUTSIDE, table, MONTH, origins.month());
        return found;
    }

    private static Violation at(FindingType type, HeaderColumn column, @Nullable String other) {
        return type.at(
                column.field(), column.column(), column.header(), other == null ? Map.of() : Map.of("other", other));
    }

    private static @Nullable String name(SheetTable table, HeaderColumn column) {
        return column.field() == null
                ? null
                : table.kind()
                        .field(column.field())
                        .map(field -> field.name().zh())
                        .orElse(null);
    }

    /** The month is worth a word only where rows take it from outside, the county wherever it has no column. */
    private static void addOrigin(
            List<Violation> found,
            FindingType type,
            SheetTable table,
            String field,
            SheetContext.@Nullable Origin origin) {
        boolean hasColumn = table.mapping().byField().containsKey(field);
        boolean counts = field.equals(COUNTY) || table.kind().indexOf(field) >= 0;
        if (origin != null && !hasColumn && counts) {
            found.add(type.at(
                    field, null, origin.text(), Map.of("place", origin.place().name())));
        }
    }
}
