package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Row;
import io.zhuqi.reporting.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table as records of the table layout: data rows or the word that there are none, then the total, once. */
final class TableRows {
    /** The field with the name under which a row that defines something is found. */
    static final String ANCHOR = "anchor";

    /** So many rows before the last one stay with it. */
    private static final int LAST_TOGETHER = 2;

    private final Block.Table table;
    private final Lights lights;
    private final References references;

    TableRows(Block.Table table, Lights lights, References references) {
        this.table = table;
        this.lights = lights;
        this.references = references;
    }

    /** The text of each cell as it is seen, the total last. */
    List<List<String>> texts() {
        List<List<String>> texts = new ArrayList<>(table.rows().size() + 1);
        boolean[] numbered = numbered();
        for (Row row : table.rows()) {
            texts.add(texts(row, numbered));
        }
        if (table.total() != null) {
            texts.add(texts(table.total(), numbered));
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
        boolean[] numbered = numbered();
        for (Row row : table.rows()) {
            rows.add(fields(row, false, numbered, lines));
        }
        if (rows.isEmpty()) {
            rows.add(new HashMap<>(Map.of("empty", true, "data", false, "total", false)));
        }
        if (table.total() != null) {
            rows.add(fields(table.total(), true, numbered, lines));
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

    /** Which columns show the number of a definition in each cell, since no one number does for all of them. */
    private boolean[] numbered() {
        boolean[] numbered = new boolean[table.columns().size()];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = references.ofColumn(table, i) == null;
        }
        return numbered;
    }

    private List<String> texts(Row row, boolean[] numbered) {
        List<String> texts = new ArrayList<>(row.cells().size());
        for (int i = 0; i < row.cells().size(); i++) {
            String number = numbered[i] ? references.number(row.cells().get(i).figure()) : null;
            String text = lights.plain(row.cells().get(i));
            texts.add(number == null ? text : text + number);
        }
        return texts;
    }

    private Map<String, Object> fields(Row row, boolean total, boolean[] numbered, CellLines lines) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("empty", false);
        fields.put("data", true);
        fields.put("total", total);
        if (row.defines() != null) {
            fields.put(ANCHOR, References.anchor(row.defines()));
        }
        List<Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = total ? cells.get(i) : lines.broken(cells.get(i), i);
            fields.put(
                    TableCut.field(i),
                    lights.styled(cell, numbered[i], lines.fit().size()));
        }
        return fields;
    }
}
