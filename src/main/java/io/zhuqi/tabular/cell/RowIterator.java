package io.zhuqi.tabular.cell;

import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UncheckedUnreadable;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.opening.Unreadable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks rows one ahead, counts them against the limit, and lets nothing but {@link UncheckedUnreadable} out. */
public abstract class RowIterator implements Iterator<SourceRow> {
    private final int maxRows;
    private @Nullable SourceRow ahead;
    private boolean ended;
    private int count;

    protected RowIterator(TabularLimits limits) {
        this.maxRows = limits.maxRows();
    }

    /** The next non-empty row, or null at the end. */
    protected abstract @Nullable SourceRow advance() throws Exception;

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            try {
                ahead = advance();
                if (++count > maxRows && ahead != null) {
                    throw new UnreadableFile(UnreadableFile.Reason.TOO_LARGE, "more than " + maxRows + " rows");
                }
            } catch (Exception | StackOverflowError failure) {
                ended = true;
                ahead = null;
                throw new UncheckedUnreadable(Unreadable.from(failure));
            }
            ended = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public SourceRow next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        SourceRow row = ahead;
        ahead = null;
        return row;
    }
}
