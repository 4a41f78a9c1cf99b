package io.zhuqi.template;

import io.zhuqi.tabular.SourceRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Rows in order, of which some may be looked at before their turn. */
final class RowsAhead implements Iterator<SourceRow> {
    private final Iterator<SourceRow> rows;
    private final Deque<SourceRow> ahead = new ArrayDeque<>();

    RowsAhead(Iterator<SourceRow> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || rows.hasNext();
    }

    @Override
    public SourceRow next() {
        return ahead.isEmpty() ? rows.next() : ahead.removeFirst();
    }

    /** The row itself and those that follow it, at most so many; they keep their turn. */
    List<SourceRow> from(SourceRow row, int most) {
        while (ahead.size() < most - 1 && rows.hasNext()) {
            ahead.addLast(rows.next());
        }
        List<SourceRow> window = new ArrayList<>();
        window.add(row);
        ahead.stream().limit(most - 1L).forEach(window::add);
        return window;
    }
}
