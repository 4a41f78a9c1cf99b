package io.zhuqi.sample.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Merges equal neighbours downwards, as offices do with the firm's name over its problems. */
final class Merges {
    private final List<Integer> columns = new ArrayList<>();
    private final Grid grid;
    private @Nullable List<@Nullable Object> run;
    private int firstRow;
    private int lastRow;

    Merges(Layout layout, Grid grid) {
        this.grid = grid;
        layout.merge().forEach(field -> columns.add(layout.indexOf(field)));
    }

    /** Empties the cells that an open run covers; a row that differs ends the run. */
    void blankRepeats(List<@Nullable Object> cells) {
        if (columns.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(cells.get(column)));
        boolean whole = values.stream().noneMatch(Objects::isNull);
        if (whole && values.equals(run)) {
            columns.forEach(column -> cells.set(column, null));
        } else {
            finish();
            run = whole ? values : null;
        }
    }

    void placed(int row) {
        if (firstRow == 0) {
            firstRow = row;
        }
        lastRow = row;
    }

    void finish() {
        if (run != null && firstRow > 0) {
            columns.forEach(column -> grid.merge(firstRow, lastRow, column, column));
        }
        firstRow = 0;
        run = null;
    }
}
