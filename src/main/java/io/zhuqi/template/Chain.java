package io.zhuqi.template;

import io.zhuqi.tabular.SourceRow;
import java.util.Iterator;

/** The rows that were read ahead, then the others. */
record Chain(Iterator<SourceRow> first, Iterator<SourceRow> rest) implements Iterator<SourceRow> {
    @Override
    public boolean hasNext() {
        return first.hasNext() || rest.hasNext();
    }

    @Override
    public SourceRow next() {
        return first.hasNext() ? first.next() : rest.next();
    }
}
