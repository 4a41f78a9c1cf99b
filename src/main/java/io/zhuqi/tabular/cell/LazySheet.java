package io.zhuqi.tabular.cell;

import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.UncheckedUnreadable;
import io.zhuqi.tabular.opening.Unreadable;
import java.util.BitSet;
import java.util.Iterator;

/** A sheet whose name is known and whose rows are begun when they are asked for. */
public final class LazySheet implements SourceSheet {
    /** Begins the rows of a sheet. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Goes to the first row.
         *
         * @param hiddenColumns to be filled, 0-based, before the first row is given
         */
        Iterator<SourceRow> begin(BitSet hiddenColumns) throws Exception;
    }

    private final int index;
    private final String name;
    private final boolean hidden;
    private final Rows rows;
    private final BitSet hiddenColumns = new BitSet();

    public LazySheet(int index, String name, boolean hidden, Rows rows) {
        this.index = index;
        this.name = name;
        this.hidden = hidden;
        this.rows = rows;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public boolean columnHidden(int column) {
        return hiddenColumns.get(column);
    }

    @Override
    public Iterator<SourceRow> rows() {
        try {
            return rows.begin(hiddenColumns);
        } catch (Exception | StackOverflowError failure) {
            throw new UncheckedUnreadable(Unreadable.from(failure));
        }
    }
}
