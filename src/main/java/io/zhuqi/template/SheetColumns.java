package io.zhuqi.template;

import io.zhuqi.tabular.ForwardingSheet;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a sheet in which one of several tables stands that lie side by side. Together the parts of a sheet hold all of its
 * columns, so that no cell falls between them.
 *
 * @param from first column, 0-based
 * @param to column behind the last one
 * @param name of the part: the sheet's with the columns of the header behind it, as a spreadsheet program writes a range
 * @param titles texts above the tables of the whole sheet, which hold where the table's own titles are silent
 */
public record SheetColumns(int from, int to, String name, List<String> titles) {
    public SheetColumns {
        titles = List.copyOf(titles);
    }

    /**
     * The part as a sheet of its own; rows with nothing in these columns are left out, columns keep their numbers.
     *
     * @param sheet has been walked to its end
     * @param index at which no sheet of the file stands
     */
    public SourceSheet of(SourceSheet sheet, int index) {
        return new Part(sheet, index);
    }

    List<SourceRow> of(List<SourceRow> rows) {
        List<SourceRow> within = new ArrayList<>();
        of(rows.iterator()).forEachRemaining(within::add);
        return within;
    }

    private @Nullable SourceRow of(SourceRow row) {
        List<SourceCell> cells = row.cells().stream()
                .filter(cell -> cell.column() >= from && cell.column() < to)
                .toList();
        return cells.isEmpty() ? null : new SourceRow(row.number(), row.hidden(), cells);
    }

    Iterator<SourceRow> of(Iterator<SourceRow> rows) {
        return new Rows(rows);
    }

    private final class Rows implements Iterator<SourceRow> {
        private final Iterator<SourceRow> whole;
        private @Nullable SourceRow next;

        Rows(Iterator<SourceRow> whole) {
            this.whole = whole;
        }

        @Override
        public boolean hasNext() {
            while (next == null && whole.hasNext()) {
                next = of(whole.next());
            }
            return next != null;
        }

        @Override
        public SourceRow next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            SourceRow given = next;
            next = null;
            return given;
        }
    }

    private final class Part extends ForwardingSheet {
        private final SourceSheet sheet;
        private final int index;

        Part(SourceSheet sheet, int index) {
            super(sheet);
            this.sheet = sheet;
            this.index = index;
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
        public Iterator<SourceRow> rows() {
            return of(sheet.rows());
        }
    }
}
