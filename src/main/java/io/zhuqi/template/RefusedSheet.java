package io.zhuqi.template;

import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.finding.Violation;
import io.zhuqi.tabular.SourceRow;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sheet that cannot be taken in as a whole: its rows are refused where a column is missing, else ignored by the name of the reason. */
public final class RefusedSheet implements RecognisedSheet {
    /** No header of any known kind. */
    public static final FindingType NO_KNOWN_SHEET = new FindingType("NO_KNOWN_SHEET", Severity.ERROR);

    /** The kind is plain from the header, but a column is missing that every row needs. */
    public static final FindingType MISSING_REQUIRED_COLUMN =
            new FindingType("MISSING_REQUIRED_COLUMN", Severity.ERROR);

    /** The sheet breaks off: what stands below cannot be read. */
    public static final FindingType SHEET_DAMAGED = new FindingType("SHEET_DAMAGED", Severity.ERROR);

    private final Violation violation;
    private final List<SourceRow> first;
    private final Iterator<SourceRow> rest;

    RefusedSheet(Violation violation, List<SourceRow> first, Iterator<SourceRow> rest) {
        this.violation = violation;
        this.first = first;
        this.rest = rest;
    }

    static RefusedSheet of(
            FindHeader.@Nullable Found nearest,
            List<SourceRow> first,
            Iterator<SourceRow> rest,
            @Nullable SheetContext context) {
        return new RefusedSheet(
                nearest == null || context == null
                        ? NO_KNOWN_SHEET.at(null, null, null, Map.of())
                        : lacks(nearest, first, context),
                first,
                rest);
    }

    static Violation lacks(FindHeader.Found nearest, List<SourceRow> rows, SheetContext context) {
        HeaderMatch match = nearest.match();
        return MISSING_REQUIRED_COLUMN.at(
                null,
                null,
                null,
                Map.of(
                        "kind", match.kind().name().zh(),
                        "missing", String.join(", ", match.missing(context)),
                        "found", String.join(", ", match.foundHeaders()),
                        "row", Integer.toString(rows.get(nearest.to()).number())));
    }

    /** Why. Args of {@link #MISSING_REQUIRED_COLUMN}: {@code kind}, {@code missing}, {@code found}, {@code row}. */
    public Violation violation() {
        return violation;
    }

    /** A sheet of a known kind that lacks a column is data that could not be taken in; any other is none of ours. */
    private boolean isDataLost() {
        return violation.code().equals(MISSING_REQUIRED_COLUMN.code());
    }

    /** Whether the sheet holds no cell at all; such a sheet is nothing to complain about beside a known one. */
    public boolean isEmpty() {
        return first.isEmpty();
    }

    @Override
    public Iterator<RowOutcome> rows() {
        Iterator<SourceRow> rows = new Chain(first.iterator(), rest);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RowOutcome next() {
                SourceRow row = rows.next();
                return isDataLost()
                        ? new RefusedRow(row.number(), violation, ClassifyRow.texts(row))
                        : new IgnoredRow(row.number(), IgnoredRow.Reason.NO_KNOWN_SHEET);
            }
        };
    }
}
