package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.FigureRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of all figures that the report uses, each with its value, as a table that links to the proofs. */
final class FigureSheet {
    private static final String ID = "figures";

    private final WorkbookWords words;
    private final KeyFigures keys;
    private final Map<FigureRef, Block.Row> rows = new LinkedHashMap<>();

    FigureSheet(WorkbookWords words, KeyFigures keys) {
        this.words = words;
        this.keys = keys;
    }

    /** Notes the figures of tiles and tables. */
    void see(Block block) {
        if (block instanceof Block.Tiles tiles) {
            tiles.tiles().forEach(this::see);
        } else if (block instanceof Block.Table table) {
            see(table);
        }
    }

    private void see(Block.Tile tile) {
        Block.Cell value = keys.cell(tile);
        add(tile.figure(), tile.label(), value.value(), value.text(), tile.unit());
    }

    /** A figure is called by its column and its row. */
    private void see(Block.Table table) {
        table.rows().forEach(row -> see(table.columns(), row));
        if (table.total() != null) {
            see(table.columns(), table.total());
        }
    }

    private void see(List<Column> columns, Block.Row row) {
        for (int i = 0; i < columns.size(); i++) {
            Block.Cell cell = row.cells().get(i);
            if (cell.figure() != null) {
                Column column = columns.get(i);
                String label = column.group().isEmpty() ? column.label() : column.group() + " · " + column.label();
                String subject = row.cells().get(0).text();
                add(cell.figure(), i == 0 ? label : label + " · " + subject, cell.value(), cell.text(), "");
            }
        }
    }

    private void add(FigureRef figure, String label, @Nullable Object value, String text, String unit) {
        rows.computeIfAbsent(
                figure,
                f -> new Block.Row(List.of(
                        text(f.code()),
                        text(label),
                        text(words.scope(f.scope())),
                        text(words.name("window", f.window())),
                        new Block.Cell(value, text, null, f),
                        text(unit))));
    }

    private static Block.Cell text(String text) {
        return new Block.Cell(text, text, null, null);
    }

    Block.Table table() {
        List<Column> columns = new ArrayList<>();
        for (String id : List.of("code", "label", "scope", "window")) {
            columns.add(new Column(id, words.get("figure." + id), "", ValueForm.TEXT, 1));
        }
        columns.add(new Column("value", words.get("figure.value"), "", ValueForm.DECIMAL, 1));
        columns.add(new Column("unit", words.get("figure.unit"), "", ValueForm.TEXT, 1));
        return new Block.Table(
                ID,
                words.get("figures.title"),
                columns,
                List.copyOf(rows.values()),
                null,
                words.get("figures.note"),
                words.get("empty"));
    }
}
