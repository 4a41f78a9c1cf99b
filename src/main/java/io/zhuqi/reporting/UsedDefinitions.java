package io.zhuqi.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a report only the definitions of indicators that it names, numbered anew from one, in their order; a definition that an earlier
 * one has word for word refers to that.
 */
public final class UsedDefinitions {
    private static final String DEFINITION = "definition";

    private UsedDefinitions() {}

    /**
     * The same report without rows that define what nothing in it shows; it is to be finished otherwise.
     *
     * @param same what is printed for a definition that is word for word that of an earlier number
     */
    public static Report only(Report report, IntFunction<String> same) {
        Set<String> used = new LinkedHashSet<>();
        eachBlock(report).flatMap(UsedDefinitions::figures).forEach(figure -> used.add(figure.code()));
        return new Report(
                report.head(),
                report.sections().stream()
                        .map(section -> new Section(
                                section.id(),
                                section.level(),
                                section.heading(),
                                section.newPage(),
                                section.blocks().stream()
                                        .map(block ->
                                                block instanceof Block.Table table ? only(table, used, same) : block)
                                        .toList()))
                        .toList(),
                report.ledgers(),
                report.figures());
    }

    private static Stream<Block> eachBlock(Report report) {
        return report.sections().stream().flatMap(section -> section.blocks().stream());
    }

    private static Stream<FigureRef> figures(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.mentions().stream().map(Block.Mention::figure);
        }
        if (block instanceof Block.Tiles tiles) {
            return tiles.tiles().stream().map(Block.Tile::figure);
        }
        if (block instanceof Block.Table table) {
            return Stream.concat(table.rows().stream(), Stream.ofNullable(table.total()))
                    .flatMap(row -> row.cells().stream())
                    .map(Block.Cell::figure)
                    .filter(Objects::nonNull);
        }
        if (block instanceof Block.Chart chart) {
            return chart.figures().stream();
        }
        return block instanceof Block.Pair pair
                ? Stream.concat(figures(pair.left()), figures(pair.right()))
                : Stream.empty();
    }

    private static Block.Table only(Block.Table table, Set<String> used, IntFunction<String> same) {
        if (table.rows().stream().allMatch(row -> row.defines() == null)) {
            return table;
        }
        int column = table.columns().stream().map(Block.Column::id).toList().indexOf(DEFINITION);
        Map<String, Integer> first = new HashMap<>();
        List<Block.Row> rows = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            @Nullable String defines = row.defines();
            if (defines == null) {
                rows.add(row);
            } else if (used.contains(defines)) {
                int number = rows.size() + 1;
                List<Block.Cell> cells = new ArrayList<>(row.cells());
                cells.set(0, text(Integer.toString(number)));
                @Nullable
                Integer earlier =
                        column < 0 ? null : first.putIfAbsent(cells.get(column).text(), number);
                if (earlier != null) {
                    cells.set(column, text(same.apply(earlier)));
                }
                rows.add(new Block.Row(cells, defines));
            }
        }
        return new Block.Table(
                table.id(), table.title(), table.columns(), rows, table.total(), table.note(), table.emptyText());
    }

    private static Block.Cell text(String text) {
        return new Block.Cell(text, text, null, null);
    }
}
