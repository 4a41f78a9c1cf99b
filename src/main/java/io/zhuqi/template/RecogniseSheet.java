package io.zhuqi.template;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return recognise(sheet, path, List.of());
    }

    /**
     * The same for a part of a sheet.
     *
     * @param sheetTitles of the whole sheet, which hold where the part's own titles are silent
     */
    public RecognisedSheet recognise(SourceSheet sheet, String path, List<String> sheetTitles) {
        Iterator<SourceRow> rest = sheet.rows();
        if (ownSheets.contains(sheet.name().strip())) {
            return new OwnSheet(rest);
        }
        List<SourceRow> first = new ArrayList<>();
        while (first.size() < searchRows && rest.hasNext()) {
            first.add(rest.next());
        }
        Around around = new Around(context, sheetTitles, sheet.name(), path);
        FindHeader.Found best = complete(first, around);
        if (best == null) {
            FindHeader.Found nearest = finder.nearest(first, from -> around.of(first, from));
            return RefusedSheet.of(nearest, first, rest, nearest == null ? null : around.of(first, nearest.from()));
        }
        List<SheetColumns> parts = new SideBySide(
                        sheet.name(), texts(first.subList(0, best.from())), rows -> complete(rows, around))
                .of(first, best);
        if (parts.isEmpty()) {
            return known(first, rest, best, around, List.of());
        }
        SheetColumns left = parts.get(0);
        List<SourceRow> own = left.of(first);
        FindHeader.Found found = Objects.requireNonNull(complete(own, around));
        return known(own, left.of(rest), found, around, parts.subList(1, parts.size()));
    }

    /** Where a table stands: what holds of it beside its own titles. */
    private record Around(ReadContext context, List<String> sheetTitles, String sheet, String path) {
        SheetContext read(List<String> titles) {
            return context.read(titles, sheetTitles, sheet, path);
        }

        SheetContext of(List<SourceRow> rows, int header) {
            return read(texts(rows.subList(0, header)));
        }

        /** Of a further table below one with these titles. */
        Around below(List<String> titles) {
            List<String> all =
                    Stream.concat(titles.stream(), sheetTitles.stream()).toList();
            return new Around(context, all, sheet, path);
        }
    }

    private FindHeader.@Nullable Found complete(List<SourceRow> rows, Around around) {
        return finder.complete(rows, from -> around.of(rows, from));
    }

    private KnownSheet known(
            List<SourceRow> first,
            Iterator<SourceRow> rest,
            FindHeader.Found header,
            Around around,
            List<SheetColumns> beside) {
        List<String> titles = texts(first.subList(0, header.from()));
        SheetContext here = around.read(titles);
        SheetTable table =
                new SheetTable(header.match(), here, first.get(header.to()).number());
        FollowTables follow = new FollowTables(
                table,
                finder,
                marks,
                context,
                own -> own.isEmpty() ? here : around.below(titles).read(own));
        return new KnownSheet(table, follow, header.from(), header.to(), new Chain(first.iterator(), rest), beside);
    }

    /** The county that a folder or file name tells; empty when none or several do. */
    public Optional<String> countyOf(String path) {
        return context.county(List.of(path));
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
