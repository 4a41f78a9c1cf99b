package io.zhuqi.template;

import io.zhuqi.control.SheetKind;
import java.time.LocalDate;
import java.util.List;

/** One table of a sheet: a header, what stands around it, and the rows below it as far as the next table. */
public final class SheetTable {
    private final SheetMapping mapping;
    private final List<HeaderColumn> columns;
    private final int headerRow;
    private SheetContext context;

    /** @param headerRow number of the lowest header row, 1-based */
    SheetTable(HeaderMatch match, SheetContext context, int headerRow) {
        this.mapping = match.mapping();
        this.columns = match.all();
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
