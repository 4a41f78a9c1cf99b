package io.zhuqi.template;

import io.zhuqi.control.SheetKind;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One table of a sheet: a header, what stands around it, and the rows below it as far as the next table. */
public final class SheetTable {
    private final SheetMapping mapping;
    private final List<HeaderColumn> columns;
    private final int headerRow;
    private final BitSet named = new BitSet();
    private final Map<Integer, Headless> headless = new TreeMap<>();
    private SheetContext context;

    /** @param headerRow number of the lowest header row, 1-based */
    SheetTable(HeaderMatch match, SheetContext context, int headerRow) {
        this.mapping = match.mapping();
        this.columns = match.all();
        columns.forEach(column -> named.set(column.column()));
        this.context = context;
        this.headerRow = headerRow;
    }

    public SheetKind kind() {
        return mapping.kind();
    }

    public SheetMapping mapping() {
        return mapping;
    }

    /** Every column of the header and what became of it, from left to right. */
    public List<HeaderColumn> columns() {
        return columns;
    }

    /** What stands around the table. A date of filling in that stands below it is known only after the last row. */
    public SheetContext context() {
        return context;
    }

    /** Number of the lowest header row, 1-based. */
    public int headerRow() {
        return headerRow;
    }

    /** Columns with data and without a header, from left to right; all of them are known after the last row. */
    public List<Headless> headless() {
        return List.copyOf(headless.values());
    }

    /** Takes notice of a row of data. */
    void see(SourceRow row) {
        for (SourceCell cell : row.cells()) {
            if (!named.get(cell.column()) && !cell.merged()) {
                headless.compute(
                        cell.column(), (column, seen) -> seen == null ? Headless.begin(row, cell) : seen.with(cell));
            }
        }
    }

    /** Whether the other is this table going on under a repeated header. */
    boolean goesOnIn(SheetTable other) {
        return mapping.equals(other.mapping) && context.sameSubject(other.context);
    }

    void learn(LocalDate stated) {
        if (context.statedOn() == null) {
            context = context.statedOn(stated);
        }
    }
}
