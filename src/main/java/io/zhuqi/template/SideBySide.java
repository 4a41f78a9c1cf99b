package io.zhuqi.template;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.template.FindHeader.Found;
import io.zhuqi.vocabulary.PlainText;
import io.zhuqi.vocabulary.SourceRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells whether several tables, each complete by itself, stand side by side in the first rows of a sheet. */
final class SideBySide {
    private final String sheet;
    private final List<String> titles;
    private final Function<List<SourceRow>, @Nullable Found> complete;
    private final List<SheetColumns> parts = new ArrayList<>();

    /**
     * Looks at one sheet.
     *
     * @param complete finds the complete header among some rows; null for none
     */
    SideBySide(String sheet, List<String> titles, Function<List<SourceRow>, @Nullable Found> complete) {
        this.sheet = sheet;
        this.titles = titles;
        this.complete = complete;
    }

    /**
     * The parts from left to right, the first of them named as the sheet; empty when all is one table.
     *
     * @param whole the header found in the rows when all of it is taken for one table
     */
    List<SheetColumns> of(List<SourceRow> rows, Found whole) {
        divide(rows, whole, 0);
        return parts.size() < 2 ? List.of() : parts;
    }

    private void divide(List<SourceRow> rows, Found whole, int from) {
        for (int cut : cuts(rows, whole)) {
            List<SourceRow> left = within(rows, from, cut);
            List<SourceRow> right = within(rows, cut, Integer.MAX_VALUE);
            Found one = complete.apply(left);
            Found other = one == null ? null : complete.apply(right);
            if (one != null
                    && other != null
                    && one.match().score() + other.match().score()
                            > whole.match().score()) {
                add(from, cut, one);
                divide(right, other, cut);
                return;
            }
        }
        add(from, Integer.MAX_VALUE, whole);
    }

    private static List<SourceRow> within(List<SourceRow> rows, int from, int to) {
        return new SheetColumns(from, to, "", List.of()).of(rows);
    }

    private void add(int from, int to, Found found) {
        List<HeaderColumn> columns = found.match().all();
        int last = columns.get(columns.size() - 1).column();
        String name = parts.isEmpty()
                ? sheet
                : sheet + "!" + SourceRef.columnLetters(columns.get(0).column()) + ":" + SourceRef.columnLetters(last);
        parts.add(new SheetColumns(from, to, name, titles));
    }

    /** Where a table may begin: behind an empty column of the header, at a header that stands there again, and where the header ends. */
    private static Set<Integer> cuts(List<SourceRow> rows, Found whole) {
        TreeSet<Integer> header = new TreeSet<>();
        Set<Integer> cuts = new TreeSet<>();
        rows.subList(whole.from(), whole.to() + 1)
                .forEach(row -> row.cells().forEach(cell -> header.add(cell.column())));
        Set<String> names = new HashSet<>();
        for (SourceCell cell : rows.get(whole.to()).cells()) {
            if (!names.add(PlainText.fold(cell.text())) && !cell.merged()) {
                cuts.add(cell.column());
            }
        }
        header.stream().filter(column -> !header.contains(column - 1)).forEach(cuts::add);
        rows.forEach(row -> row.cells().stream()
                .map(SourceCell::column)
                .filter(column -> column > header.last())
                .findFirst()
                .ifPresent(cuts::add));
        int first =
                rows.stream().mapToInt(row -> row.cells().get(0).column()).min().orElse(0);
        cuts.removeIf(cut -> cut <= first);
        return cuts;
    }
}
