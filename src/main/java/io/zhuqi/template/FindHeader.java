package io.zhuqi.template;

import io.zhuqi.tabular.CellForm;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Looks for a header of one to three rows among some rows. */
final class FindHeader {
    private static final int FEWEST_COLUMNS = 2;
    private static final int DEEPEST = 3;

    private final List<KindHeaders> kinds;
    private final HeaderText headers;
    private final Set<String> spellings = new HashSet<>();

    /** A header found: its first and last row, as positions among the rows looked at, and what it matches. */
    record Found(int from, int to, HeaderMatch match) {}

    FindHeader(List<KindHeaders> kinds, HeaderText headers) {
        this.kinds = kinds;
        this.headers = headers;
        kinds.forEach(kind -> spellings.addAll(kind.spellings()));
    }

    /**
     * The uppermost header that has all its kind needs; of those that share rows with it the one that explains most.
     *
     * @param around what stands around a table whose header begins at a position
     * @return null when there is none
     */
    @Nullable
    Found complete(List<SourceRow> rows, IntFunction<SheetContext> around) {
        Found best = null;
        for (int row = 0; row < rows.size() && (best == null || row < best.to() + DEEPEST); row++) {
            for (Found found : matches(rows, row)) {
                boolean apart = best != null && found.from() > best.to();
                if (!apart
                        && found.match().isDecided()
                        && found.match().missing(around.apply(found.from())).isEmpty()) {
                    best = better(best, found);
                }
            }
        }
        return best;
    }

    /** The header that comes nearest to one that lacks a column; null when none comes near. */
    @Nullable
    Found nearest(List<SourceRow> rows, IntFunction<SheetContext> around) {
        Found nearest = null;
        for (int row = 0; row < rows.size(); row++) {
            for (Found found : matches(rows, row)) {
                int missing = found.match().missing(around.apply(found.from())).size();
                if (found.match().isNear(missing)) {
                    nearest = better(nearest, found);
                }
            }
        }
        return nearest;
    }

    private List<Found> matches(List<SourceRow> rows, int row) {
        SourceRow lowest = rows.get(row);
        if (lowest.cells().size() < FEWEST_COLUMNS) {
            return List.of();
        }
        long values = lowest.cells().stream().filter(FindHeader::isValue).count();
        List<Found> found = new ArrayList<>();
        for (int depth = 1; depth <= DEEPEST && canBegin(rows, row, depth); depth++) {
            int from = row - depth + 1;
            HeaderCandidate candidate = new HeaderCandidate(rows.subList(from, row + 1), headers);
            if (!mayMatch(candidate)) {
                continue;
            }
            for (KindHeaders kind : kinds) {
                HeaderMatch match = HeaderMatch.of(candidate, kind);
                int known = match.foundHeaders().size();
                if (known >= FEWEST_COLUMNS && known > values) {
                    found.add(new Found(match.usesGroups() ? from : row - match.reach(), row, match));
                }
            }
        }
        return found;
    }

    /** Whether enough columns bear a name that any kind knows; most rows are data, and need not be held against each kind. */
    private boolean mayMatch(HeaderCandidate candidate) {
        return candidate.columns().stream()
                        .filter(column -> column.names().stream()
                                .anyMatch(name -> spellings.contains(name.folded()) || spellings.contains(name.bare())))
                        .limit(FEWEST_COLUMNS)
                        .count()
                == FEWEST_COLUMNS;
    }

    private static boolean isValue(SourceCell cell) {
        return cell.form() == CellForm.NUMBER || cell.form() == CellForm.DATE;
    }

    /** A row of groups has several texts and stands directly above. */
    private static boolean canBegin(List<SourceRow> rows, int row, int depth) {
        int from = row - depth + 1;
        if (depth == 1 || from < 0) {
            return depth == 1;
        }
        SourceRow above = rows.get(from);
        Set<String> texts = new HashSet<>();
        above.cells().forEach(cell -> texts.add(cell.text()));
        return texts.size() >= FEWEST_COLUMNS
                && above.number() == rows.get(from + 1).number() - 1;
    }

    /** The higher score; at the same score the first, unless it is only the upper part of the same merged header. */
    private static Found better(@Nullable Found one, Found other) {
        if (one == null || other.match().score() > one.match().score()) {
            return other;
        }
        boolean lowerPart = other.match().reach() > 0
                && other.from() <= one.to()
                && (other.to() > one.to() || other.from() < one.from());
        return lowerPart && other.match().score() == one.match().score() ? other : one;
    }
}
