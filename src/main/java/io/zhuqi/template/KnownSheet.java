package io.zhuqi.template;

import io.zhuqi.control.SheetKind;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet of a known kind. Walking its rows reads the sheet; memory does not grow with it. */
public final class KnownSheet implements RecognisedSheet {
    private final SheetMapping mapping;
    private final int headerFrom;
    private final int headerTo;
    private final List<SourceRow> first;
    private final Iterator<SourceRow> rest;
    private final RowMarks marks;
    private final ReadContext reader;
    private SheetContext context;

    /**
     * @param headerFrom position of the first header row among the rows read ahead
     * @param headerTo position of the last header row
     */
    KnownSheet(
            SheetMapping mapping,
            SheetContext context,
            int headerFrom,
            int headerTo,
            List<SourceRow> first,
            Iterator<SourceRow> rest,
            RowMarks marks,
            ReadContext reader) {
        this.mapping = mapping;
        this.context = context;
        this.headerFrom = headerFrom;
        this.headerTo = headerTo;
        this.first = first;
        this.rest = rest;
        this.marks = marks;
        this.reader = reader;
    }

    public SheetKind kind() {
        return mapping.kind();
    }

    public SheetMapping mapping() {
        return mapping;
    }

    /** What stands around the table. A date of filling in that stands below it is known only after the last row. */
    public SheetContext context() {
        return context;
    }

    /** Number of the lowest header row, 1-based. */
    public int headerRow() {
        return first.get(headerTo).number();
    }

    @Override
    public Iterator<RowOutcome> rows() {
        Iterator<SourceRow> rows = new Chain(first.iterator(), rest);
        ClassifyRow classify = new ClassifyRow(mapping, marks);
        return new Iterator<>() {
            private int position = 0;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RowOutcome next() {
                SourceRow row = rows.next();
                int at = position++;
                if (at <= headerTo) {
                    return new IgnoredRow(
                            row.number(), at < headerFrom ? IgnoredRow.Reason.TITLE : IgnoredRow.Reason.HEADER);
                }
                RowOutcome outcome = classify.classify(row);
                if (outcome instanceof IgnoredRow ignored && ignored.reason() == IgnoredRow.Reason.NOTE) {
                    learnDate(row);
                }
                return outcome;
            }
        };
    }

    private void learnDate(SourceRow row) {
        if (context.statedOn() != null) {
            return;
        }
        LocalDate stated = null;
        for (SourceCell cell : row.cells()) {
            stated = stated == null ? orNull(cell.text()) : stated;
        }
        if (stated != null) {
            Integer year = context.year() == null ? Integer.valueOf(stated.getYear()) : context.year();
            context = new SheetContext(context.county(), context.month(), stated, context.unit(), year);
        }
    }

    private @Nullable LocalDate orNull(String text) {
        return reader.statedOn(text).orElse(null);
    }
}
