package io.zhuqi.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every place of a report that shows a figure, in print order. */
final class ShownFigures {
    private final List<Shown> shown = new ArrayList<>();

    private ShownFigures() {}

    /** A place that shows a figure. */
    sealed interface Shown {
        FigureRef figure();

        /** The title of the table or chart, or the text. */
        String where();
    }

    /** A key figure. */
    record InTile(Block.Tile tile) implements Shown {
        @Override
        public FigureRef figure() {
            return tile.figure();
        }

        @Override
        public String where() {
            return tile.label();
        }
    }

    /**
     * A figure named in running text.
     *
     * @param before the text up to the figure's end
     */
    record InText(String where, String before, FigureRef figure) implements Shown {}

    /**
     * A cell of a table.
     *
     * @param row what the row is called
     */
    record InCell(String where, Block.Column column, String row, Block.Cell cell, FigureRef figure) implements Shown {}

    /** A mark of a chart. */
    record InChart(
            String where,
            String category,
            String series,
            @Nullable BigDecimal value,
            BigDecimal divisor,
            FigureRef figure)
            implements Shown {}

    static List<Shown> of(Report report) {
        ShownFigures all = new ShownFigures();
        report.sections().forEach(section -> section.blocks().forEach(all::see));
        return all.shown;
    }

    private void see(Block block) {
        if (block instanceof Block.Tiles tiles) {
            tiles.tiles().forEach(tile -> shown.add(new InTile(tile)));
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph
                    .mentions()
                    .forEach(mention -> shown.add(new InText(
                            paragraph.text(), paragraph.text().substring(0, mention.end()), mention.figure())));
        } else if (block instanceof Block.Table table) {
            Stream.concat(table.rows().stream(), Stream.ofNullable(table.total()))
                    .forEach(row -> see(table, row));
        } else if (block instanceof Block.Chart chart) {
            chart.series().forEach(series -> see(chart, series));
        } else if (block instanceof Block.Pair pair) {
            see(pair.left());
            see(pair.right());
        }
    }

    private void see(Block.Table table, Block.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            Block.Cell cell = row.cells().get(i);
            if (cell.figure() != null) {
                String name = row.cells().get(0).text();
                shown.add(new InCell(table.title(), table.columns().get(i), name, cell, cell.figure()));
            }
        }
    }

    private void see(Block.Chart chart, Block.Series series) {
        for (int i = 0; i < chart.categories().size(); i++) {
            FigureRef figure = series.figures().get(i);
            if (figure != null) {
                shown.add(new InChart(
                        chart.title(),
                        chart.categories().get(i),
                        series.label(),
                        series.values().get(i),
                        series.divisor(),
                        figure));
            }
        }
    }
}
