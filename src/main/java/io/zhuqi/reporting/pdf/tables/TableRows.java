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

    /** The records with their flags. */
    List<Map<String, Object>> fields() {
        List<Map<String, Object>> rows = new ArrayList<>(table.rows().size() + 1);
        for (Row row : table.rows()) {
            rows.add(fields(row, false));
        }
        if (rows.isEmpty()) {
            rows.add(new HashMap<>(Map.of("empty", true, "data", false, "total", false)));
        }
        if (table.total() != null) {
            rows.add(fields(table.total(), true));
        }
        int last = rows.size() - 1;
        for (int i = 0; i <= last; i++) {
            Map<String, Object> row = rows.get(i);
            row.put("last", i == last);
            row.put("noted", i == last && !table.note().isEmpty());
            row.put("together", Math.min(i, Math.max(0, last - 1)));
        }
        return rows;
    }

    private List<String> texts(Row row) {
        return row.cells().stream().map(lights::plain).toList();
    }

    private Map<String, Object> fields(Row row, boolean total) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("empty", false);
        fields.put("data", true);
        fields.put("total", total);
        List<Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            fields.put(TableCut.field(i), lights.styled(cells.get(i)));
        }
        return fields;
    }
}
