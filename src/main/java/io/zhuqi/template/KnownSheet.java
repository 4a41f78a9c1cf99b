package io.zhuqi.template;

import io.zhuqi.control.SheetKind;
import io.zhuqi.tabular.SourceRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * A sheet whose first table is of a known kind; further tables may follow below it or stand beside it. Walking its rows reads the sheet; memory
 * does not grow with it.
 */
public final class KnownSheet implements RecognisedSheet {
    private final List<SheetTable> tables = new ArrayList<>();
    private final FollowTables follow;
    private final int headerFrom;
    private final int headerTo;
    private final Iterator<SourceRow> all;
    private final List<SheetColumns> beside;

    /**
     * @param headerFrom position of the first header row among the rows
     * @param headerTo position of the last header row
     */
    KnownSheet(
            SheetTable table,
            FollowTables follow,
            int headerFrom,
            int headerTo,
            Iterator<SourceRow> all,
            List<SheetColumns> beside) {
        tables.add(table);
        this.follow = follow;
        this.headerFrom = headerFrom;
        this.headerTo = headerTo;
        this.all = all;
        this.beside = List.copyOf(beside);
    }

    /** Of the first table. */
    public SheetKind kind() {
        return tables.get(0).kind();
    }

    /** Of the first table. */
    public SheetMapping mapping() {
        return tables.get(0).mapping();
    }

    /** What stands around the first table. */
    public SheetContext context() {
        return tables.get(0).context();
    }

    /** Number of the first table's lowest header row, 1-based. */
    public int headerRow() {
        return tables.get(0).headerRow();
    }

    /** The tables come to so far, the first at once, all of them after the last row; a header repeated on a later page begins none. */
    public List<SheetTable> tables() {
        return Collections.unmodifiableList(tables);
    }

    @Override
    public List<SheetColumns> beside() {
        return beside;
    }

    @Override
    public Iterator<RowOutcome> rows() {
        RowsAhead rows = new RowsAhead(all);
        return new Iterator<>() {
            private int position = 0;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RowOutcome next() {
                int at = position++;
                if (at <= headerTo) {
                    return new IgnoredRow(
                            rows.next().number(), at < headerFrom ? IgnoredRow.Reason.TITLE : IgnoredRow.Reason.HEADER);
                }
                return follow.next(rows, tables);
            }
        };
    }
}
