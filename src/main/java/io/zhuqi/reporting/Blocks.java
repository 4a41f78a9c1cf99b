package io.zhuqi.reporting;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.reporting.ReportDefinition.BlockDefinition;
import io.zhuqi.reporting.ReportDefinition.ChartDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the blocks of a section from their definitions. */
record Blocks(
        String file,
        Sentences sentences,
        TableBlocks tables,
        ScopeFigures figures,
        FigureText text,
        Locale locale,
        List<Block> definitions) {

    /** @param more parameters that the queries of tables know besides their own */
    List<Block> of(BlockDefinition block, Map<String, String> more) {
        if (block.address() != null) {
            return paragraph(Block.Paragraph.Style.ADDRESS, block.address());
        }
        if (block.lead() != null) {
            return paragraph(Block.Paragraph.Style.LEAD, block.lead());
        }
        if (block.body() != null) {
            return paragraph(Block.Paragraph.Style.BODY, block.body());
        }
        if (block.item() != null) {
            return paragraph(Block.Paragraph.Style.ITEM, block.item());
        }
        if (block.note() != null) {
            return paragraph(Block.Paragraph.Style.NOTE, block.note());
        }
        if (block.tiles() != null) {
            return List.of(
                    new Block.Tiles(block.tiles().stream().map(this::tile).toList()));
        }
        if (block.table() != null) {
            return table(block, block.table(), more);
        }
        if (block.quotes() != null) {
            return quotes(block.quotes());
        }
        if (block.chart() != null) {
            return chart(block.chart());
        }
        if (Boolean.TRUE.equals(block.definitions())) {
            return definitions;
        }
        if (block.contents() != null) {
            return List.of(new Block.Contents(block.contents().in(locale)));
        }
        throw new ControlRoomException(file, 0, "a block without content", "give lead, body, tiles, table, chart …");
    }

    /** A sentence that says nothing for these figures leaves nothing behind. */
    private List<Block> paragraph(Block.Paragraph.Style style, Wording wording) {
        Sentences.Told told = sentences.tell(wording, file);
        return told.text().isEmpty() ? List.of() : List.of(new Block.Paragraph(style, told.text(), told.mentions()));
    }

    private Block.Tile tile(ReportDefinition.TileDefinition tile) {
        Figure figure = figures.named(tile.figure(), file);
        return new Block.Tile(
                tile.label().in(locale), text.value(figure), text.unit(figure), text.change(figure), figure.ref());
    }

    private List<Block> table(BlockDefinition block, String id, Map<String, String> more) {
        Map<String, String> with = new HashMap<>(more);
        with.putAll(block.with() == null ? Map.of() : block.with());
        Block.Table table = tables.table(id, with);
        if (Boolean.TRUE.equals(block.unlessEmpty()) && table.rows().isEmpty()) {
            return List.of();
        }
        return List.of(Boolean.TRUE.equals(block.untitled()) ? table.untitled() : table);
    }

    private List<Block> quotes(String table) {
        Block.Table rows = tables.table(table);
        if (rows.rows().isEmpty()) {
            return List.of(new Block.Paragraph(Block.Paragraph.Style.BODY, rows.emptyText()));
        }
        return rows.rows().stream()
                .<Block>map(row -> new Block.Paragraph(
                        Block.Paragraph.Style.QUOTE, row.cells().get(0).text()))
                .toList();
    }

    private List<Block> chart(ChartDefinition chart) {
        Block.Table table = tables.table(chart.table());
        if (table.rows().isEmpty()) {
            return List.of();
        }
        int category = column(table, chart.category());
        List<Block.Series> series = new ArrayList<>();
        Map<String, FigureRef> drawn = new LinkedHashMap<>();
        for (String id : chart.series()) {
            int at = column(table, id);
            List<@Nullable BigDecimal> values = new ArrayList<>();
            table.rows()
                    .forEach(
                            row -> values.add(AssembleReport.numeric(row.cells().get(at))));
            List<@Nullable FigureRef> shown = new ArrayList<>();
            table.rows().forEach(row -> shown.add(row.cells().get(at).figure()));
            series.add(new Block.Series(
                    table.columns().get(at).label(),
                    values,
                    shown,
                    table.columns().get(at).divisor()));
            shown.stream().filter(Objects::nonNull).forEach(figure -> drawn.putIfAbsent(figure.code(), figure));
        }
        return List.of(new Block.Chart(
                chart.id(),
                chart.title().in(locale),
                chart.shape(),
                table.rows().stream()
                        .map(row -> row.cells().get(category).text())
                        .toList(),
                series,
                chart.unit().in(locale),
                List.copyOf(drawn.values())));
    }

    private int column(Block.Table table, String id) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new ControlRoomException(file, 0, "table " + table.id() + " has no column " + id, "name one it has");
    }
}
