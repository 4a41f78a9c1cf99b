package io.zhuqi.template;

import io.zhuqi.finding.Violation;
import io.zhuqi.tabular.CellForm;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.template.IgnoredRow.Reason;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows below the first header of a sheet and notices where another header stands: the same again on a later page,
 * perhaps with its columns in another order, or that of another table with its own titles.
 */
final class FollowTables {
    /** Titles and header of a further table stand within so many rows. */
    private static final int WINDOW = 8;

    private static final int LONGEST_HEADER = 60;
    private static final int MOST_TITLE_TEXTS = 4;

    private final FindHeader finder;
    private final RowMarks marks;
    private final ReadContext reader;
    private final Function<List<String>, SheetContext> around;
    private final Deque<Reason> planned = new ArrayDeque<>();
    private ClassifyRow classify;
    private @Nullable Violation refused;

    /** @param around the context of a further table, given its own titles */
    FollowTables(
            SheetTable first,
            FindHeader finder,
            RowMarks marks,
            ReadContext reader,
            Function<List<String>, SheetContext> around) {
        this.finder = finder;
        this.marks = marks;
        this.reader = reader;
        this.around = around;
        classify = new ClassifyRow(first, marks);
    }

    RowOutcome next(RowsAhead rows, List<SheetTable> tables) {
        SourceRow row = rows.next();
        if (planned.isEmpty() && mayBegin(row) && !isFooter(row)) {
            look(rows.from(row, WINDOW), tables);
        }
        Reason known = planned.poll();
        if (known != null) {
            return new IgnoredRow(row.number(), known);
        }
        if (refused != null) {
            return new RefusedRow(row.number(), refused, ClassifyRow.texts(row));
        }
        RowOutcome outcome = classify.classify(row);
        if (outcome instanceof IgnoredRow ignored && ignored.reason() == Reason.NOTE) {
            learnDate(row, tables.get(tables.size() - 1));
        }
        return outcome;
    }

    private void look(List<SourceRow> window, List<SheetTable> tables) {
        int reach = 1;
        while (reach < window.size() && (isTitle(window.get(reach - 1)) || reach < 3) && mayBegin(window.get(reach))) {
            reach++;
        }
        List<SourceRow> rows = window.subList(0, reach);
        FindHeader.Found found = finder.complete(rows, from -> context(rows, from));
        Violation lacking = null;
        if (found == null) {
            found = finder.nearest(rows, from -> context(rows, from));
            lacking = found == null || !isPlain(found)
                    ? null
                    : RefusedSheet.lacks(found, rows, context(rows, found.from()));
        }
        boolean titlesAbove =
                found != null && rows.subList(0, found.from()).stream().allMatch(FollowTables::isTitle);
        if (found == null || !titlesAbove || (lacking == null && !isComplete(found, rows))) {
            return;
        }
        for (int i = 0; i <= found.to(); i++) {
            planned.add(i < found.from() ? Reason.TITLE : Reason.HEADER);
        }
        refused = lacking;
        if (lacking == null) {
            begin(
                    new SheetTable(
                            found.match(),
                            context(rows, found.from()),
                            rows.get(found.to()).number()),
                    tables);
        }
    }

    private boolean isComplete(FindHeader.Found found, List<SourceRow> rows) {
        return found.match().missing(context(rows, found.from())).isEmpty();
    }

    /** Most of what stands in the row are headers of the kind: no row of data looks like that by chance. */
    private static boolean isPlain(FindHeader.Found found) {
        int known = found.match().foundHeaders().size();
        return known > 2 && 2 * known > found.match().all().size();
    }

    private void begin(SheetTable table, List<SheetTable> tables) {
        SheetTable last = tables.get(tables.size() - 1);
        if (last.goesOnIn(table)) {
            return;
        }
        tables.add(table);
        classify = new ClassifyRow(table, marks);
    }

    private SheetContext context(List<SourceRow> rows, int header) {
        return around.apply(RecogniseSheet.texts(rows.subList(0, header)));
    }

    private boolean isFooter(SourceRow row) {
        return marks.isNote(row.cells().get(0).text());
    }

    /** Short texts only, none of which begins with a digit: spares rows of data the closer look. */
    private static boolean mayBegin(SourceRow row) {
        for (SourceCell cell : row.cells()) {
            char first = cell.text().charAt(0);
            boolean text = cell.form() == CellForm.TEXT && cell.text().length() <= LONGEST_HEADER;
            if (!text || (first >= '0' && first <= '9' && row.cells().size() > 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTitle(SourceRow row) {
        Set<String> texts = new HashSet<>();
        row.cells().forEach(cell -> texts.add(cell.text()));
        return texts.size() < MOST_TITLE_TEXTS;
    }

    private void learnDate(SourceRow row, SheetTable table) {
        for (SourceCell cell : row.cells()) {
            LocalDate stated = reader.statedOn(cell.text()).orElse(null);
            if (stated != null) {
                table.learn(stated);
                return;
            }
        }
    }
}
