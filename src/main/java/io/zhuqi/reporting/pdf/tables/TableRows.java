package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table as records of the table layout: data rows or the word that there are none, then the total, once. */
final class TableRows {
    /** So many rows before the last one stay with it. */
    private static final int LAST_TOGETHER = 2;

    private final Block.Table table;
    private final Lights lights;

    TableRows(Block.Table table, Lights lights) {
        this.table = table;
        this.lights = lights;
    }

    /** The text of each cell as it is seen, the total last. */
    List<List<String>> texts() {
        List<List<String>> texts = new ArrayList<>(table.rows().size() + 1);
        for (Row row : table.rows()) {
            texts.add(texts(row));
        }
        if (table.total() != null) {
            texts.add(texts(table.total()));
        }
        return texts;
    }

    /**
     * The records with their flags.
     *
     * @param lines breaks the text of a column into lines
     */
    List<Map<String, Object>> fields(CellLines lines) {
        List<Map<String, Object>> rows = new ArrayList<>(table.rows().size() + 1);
        for (Row row : table.rows()) {
            rows.add(fields(row, false, lines));
        }
        if (rows.isEmpty()) {
            rows.add(new HashMap<>(Map.of("empty", true, "data", false, "total", false)));
        }
        if (table.total() != null) {
            rows.add(fields(table.total(), true, lines));
        }
        int last = rows.size() - 1;
        for (int i = 0; i <= last; i++) {
            Map<String, Object> row = rows.get(i);
            row.put("last", i == last);
            row.put("noted", i == last && !table.note().isEmpty());
            row.put("together", Math.min(i, Math.max(0, last - LAST_TOGETHER)));
        }
        return rows;
    }

    private List<String> texts(Row row) {
        return row.cells().stream().map(lights::plain).toList();
    }

    private Map<String, Object> fields(Row row, boolean total, CellLines lines) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("empty", false);
        fields.put("data", true);
        fields.put("total", total);
        List<Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            fields.put(TableCut.field(i), lights.styled(total ? cells.get(i) : lines.broken(cells.get(i), i)));
        }
        return fields;
    }
}
