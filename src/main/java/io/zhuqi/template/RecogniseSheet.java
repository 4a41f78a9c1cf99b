package io.zhuqi.template;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the header of a sheet wherever it stands, decides by it alone which kind the sheet is of, and maps its columns to
 * fields. Immutable and safe for several threads.
 */
public final class RecogniseSheet {
    private final FindHeader finder;
    private final ReadContext context;
    private final RowMarks marks;
    private final Set<String> ownSheets;
    private final int searchRows;

    public RecogniseSheet(ControlRoom room) {
        HeaderText headers = new HeaderText(room.spellings());
        finder = new FindHeader(
                room.kinds().values().stream().map(KindHeaders::new).toList(), headers);
        context = new ReadContext(room, headers);
        marks = new RowMarks(room.spellings().rows());
        ownSheets = Set.copyOf(room.spellings().sheets().own());
        searchRows = room.intSetting("header_search_rows");
    }

    /**
     * Looks at the first rows of a sheet; the rest is read while the rows of the outcome are walked.
     *
     * @param path of the file relative to the inbox, with '/'; folder and file names may tell county and month
     * @throws io.zhuqi.tabular.UncheckedUnreadable when the file turns out to be damaged
     */
    public RecognisedSheet recognise(SourceSheet sheet, String path) {
        Iterator<SourceRow> rest = sheet.rows();
        if (ownSheets.contains(sheet.name().strip())) {
            return new OwnSheet(rest);
        }
        List<SourceRow> first = new ArrayList<>();
        while (first.size() < searchRows && rest.hasNext()) {
            first.add(rest.next());
        }
        FindHeader.Found best = finder.complete(first, from -> contextOf(first, from, sheet, path));
        if (best == null) {
            FindHeader.Found nearest = finder.nearest(first, from -> contextOf(first, from, sheet, path));
            return RefusedSheet.of(
                    nearest, first, rest, nearest == null ? null : contextOf(first, nearest.from(), sheet, path));
        }
        List<String> titles = texts(first.subList(0, best.from()));
        SheetContext around = context.read(titles, sheet.name(), path);
        SheetTable table =
                new SheetTable(best.match(), around, first.get(best.to()).number());
        FollowTables follow = new FollowTables(
                table,
                finder,
                marks,
                context,
                own -> own.isEmpty() ? around : context.read(own, titles, sheet.name(), path));
        return new KnownSheet(table, follow, best.from(), best.to(), new Chain(first.iterator(), rest));
    }

    /** The county that a folder or file name tells; empty when none or several do. */
    public Optional<String> countyOf(String path) {
        return context.county(List.of(path));
    }

    private SheetContext contextOf(List<SourceRow> rows, int header, SourceSheet sheet, String path) {
        return context.read(texts(rows.subList(0, header)), sheet.name(), path);
    }

    /** The texts of some rows, each once, in order. */
    static List<String> texts(List<SourceRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(SourceCell::text)
                .distinct()
                .toList();
    }
}
