package io.zhuqi.template;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a sheet wherever it stands, decides by it alone which kind the sheet is of, and maps its columns to
 * fields. Immutable and safe for several threads.
 */
public final class RecogniseSheet {
    private static final int FEWEST_COLUMNS = 2;

    private final List<KindHeaders> kinds;
    private final HeaderText headers;
    private final ReadContext context;
    private final RowMarks marks;
    private final Set<String> ownSheets;
    private final int searchRows;

    public RecogniseSheet(ControlRoom room) {
        kinds = room.kinds().values().stream().map(KindHeaders::new).toList();
        headers = new HeaderText(room.spellings());
        context = new ReadContext(room, headers);
        marks = new RowMarks(room.spellings().rows());
        ownSheets = Set.copyOf(room.spellings().sheets().own());
        searchRows = room.intSetting("header_search_rows");
    }

    /** A header found: its rows among those read ahead, and what it matches. */
    private record Found(int from, int to, HeaderMatch match) {}

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
        Found best = null;
        Found nearest = null;
        for (int i = 0; i < first.size(); i++) {
            for (Found found : matches(first, i)) {
                SheetContext around = contextOf(first, found.from(), sheet, path);
                int missing = found.match().missing(around).size();
                if (missing == 0 && found.match().isDecided()) {
                    best = better(best, found);
                } else if (found.match().isNear(missing)) {
                    nearest = better(nearest, found);
                }
            }
        }
        if (best != null) {
            return new KnownSheet(
                    best.match().mapping(),
                    contextOf(first, best.from(), sheet, path),
                    best.from(),
                    best.to(),
                    first,
                    rest,
                    marks,
                    context);
        }
        return refuse(first, rest, nearest, nearest == null ? null : contextOf(first, nearest.from(), sheet, path));
    }

    /** The county that a folder or file name tells; empty when none or several do. */
    public Optional<String> countyOf(String path) {
        return context.county(List.of(path));
    }

    private List<Found> matches(List<SourceRow> rows, int row) {
        if (rows.get(row).cells().size() < FEWEST_COLUMNS) {
            return List.of();
        }
        SourceRow above = row > 0 && isHeaderLike(rows.get(row - 1), rows.get(row)) ? rows.get(row - 1) : null;
        HeaderCandidate candidate = new HeaderCandidate(above, rows.get(row), headers);
        List<Found> found = new ArrayList<>();
        for (KindHeaders kind : kinds) {
            HeaderMatch match = HeaderMatch.of(candidate, kind);
            if (match.foundHeaders().size() >= FEWEST_COLUMNS) {
                found.add(new Found(match.usesGroups() ? row - 1 : row, row, match));
            }
        }
        return found;
    }

    /** A row of groups has several texts and stands directly above. */
    private static boolean isHeaderLike(SourceRow above, SourceRow row) {
        Set<String> texts = new HashSet<>();
        above.cells().forEach(cell -> texts.add(cell.text()));
        return texts.size() >= FEWEST_COLUMNS && above.number() == row.number() - 1;
    }

    /** The higher score; at the same score the upper one, unless it is only the upper part of the same header. */
    private static Found better(@Nullable Found one, Found other) {
        if (one == null || other.match().score() > one.match().score()) {
            return other;
        }
        boolean lowerPart = other.from() == one.to() && other.match().usesGroups();
        return lowerPart && other.match().score() == one.match().score() ? other : one;
    }

    private SheetContext contextOf(List<SourceRow> rows, int header, SourceSheet sheet, String path) {
        List<String> titles = new ArrayList<>();
        for (SourceRow row : rows.subList(0, header)) {
            for (SourceCell cell : row.cells()) {
                if (!titles.contains(cell.text())) {
                    titles.add(cell.text());
                }
            }
        }
        return context.read(titles, sheet.name(), path);
    }

    private static RefusedSheet refuse(
            List<SourceRow> first, Iterator<SourceRow> rest, @Nullable Found nearest, @Nullable SheetContext context) {
        if (nearest == null || context == null) {
            return new RefusedSheet(RefusedSheet.NO_KNOWN_SHEET.at(null, null, null, Map.of()), first, rest);
        }
        HeaderMatch match = nearest.match();
        return new RefusedSheet(
                RefusedSheet.MISSING_REQUIRED_COLUMN.at(
                        null,
                        null,
                        null,
                        Map.of(
                                "kind", match.kind().name().zh(),
                                "missing", String.join(", ", match.missing(context)),
                                "found", String.join(", ", match.foundHeaders()),
                                "row", Integer.toString(first.get(nearest.to()).number()))),
                first,
                rest);
    }
}
