package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Lays out tables: as many columns as the model has, cut from the patterns of the table layout. */
final class TablePieces {
    private static final String LAYOUT = "table";
    private static final int PADDING = 6;

    /** A table lower than this is never broken; of a higher one the head and {@link #FIRST_ROWS} rows stay together. */
    private static final int WHOLE = 150;

    private static final int FIRST_ROWS = 3;
    private static final int TITLE = 21;
    private static final int NOTE = 17;
    private static final double LINE = 1.45;

    private final Layouts layouts;
    private final Faces faces;

    TablePieces(Layouts layouts, Faces faces) {
        this.layouts = layouts;
        this.faces = faces;
    }

    /** The table at a width in points. */
    Piece piece(Block.Table table, int width, Typesetting typesetting) {
        JasperDesign design = layouts.design(LAYOUT);
        ColumnFit.TableFaces families =
                new ColumnFit.TableFaces(faces, Layouts.family(design, "Head"), Layouts.family(design, "Cell"));
        Lights lights = new Lights(design, families.cell(), typesetting);
        List<Row> rows = Stream.concat(table.rows().stream(), Stream.ofNullable(table.total()))
                .toList();
        List<List<String>> texts = rows.stream()
                .map(row -> row.cells().stream().map(lights::plain).toList())
                .toList();
        ColumnFit fit = new ColumnFit.Fitting(table, texts, PADDING, families)
                .fit(width, sizes(design), Float.parseFloat(Layouts.setting(design, "table.comfortable")));
        TableHead head = new TableHead(table.columns(), fit, faces, families.head(), PADDING);
        boolean titled = !table.title().isEmpty();
        new TableCut(design, width, fit).cut(table, head, titled);
        return new Piece(
                layouts.compile(design),
                rows(table, lights),
                words(table, head, design, typesetting),
                keep(
                        texts,
                        fit,
                        head,
                        families,
                        (titled ? TITLE : 0) + (table.note().isEmpty() ? 0 : NOTE)));
    }

    private static List<Map<String, Object>> rows(Block.Table table, Lights lights) {
        List<Map<String, Object>> rows = new ArrayList<>(table.rows().size() + 1);
        for (Row row : table.rows()) {
            rows.add(row(row, lights));
        }
        if (rows.isEmpty()) {
            rows.add(new HashMap<>(Map.of("empty", true)));
        }
        if (table.total() != null) {
            rows.add(row(table.total(), lights));
            rows.get(rows.size() - 1).put("total", true);
        }
        int last = rows.size() - 1;
        for (int i = 0; i <= last; i++) {
            Map<String, Object> row = rows.get(i);
            for (String flag : List.of("empty", "total")) {
                row.putIfAbsent(flag, false);
            }
            row.put("data", !Boolean.TRUE.equals(row.get("empty")));
            row.put("last", i == last);
            row.put("noted", i == last && !table.note().isEmpty());
            row.put("together", Math.min(i, Math.max(0, last - 1)));
        }
        return rows;
    }

    private static Map<String, Object> row(Row row, Lights lights) {
        Map<String, Object> fields = new HashMap<>();
        List<Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            fields.put(TableCut.field(i), lights.styled(cells.get(i)));
        }
        return fields;
    }

    private static Map<String, Object> words(
            Block.Table table, TableHead head, JasperDesign design, Typesetting typesetting) {
        Map<String, Object> words = new HashMap<>();
        words.put("title", typesetting.styled(Layouts.family(design, "TableTitle"), table.title()));
        words.put("emptyText", typesetting.styled(Layouts.family(design, "Cell"), table.emptyText()));
        for (int i = 0; i < head.cells().size(); i++) {
            words.put(
                    TableCut.label(i),
                    typesetting.styled(
                            Layouts.family(design, "Head"), head.cells().get(i).label()));
        }
        words.put("note", typesetting.styled(Layouts.family(design, "TableNote"), table.note()));
        return words;
    }

    private int keep(
            List<List<String>> texts, ColumnFit fit, TableHead head, ColumnFit.TableFaces families, int around) {
        double frame = head.height() + around;
        double first = 0;
        double all = 0;
        for (int row = 0; row < texts.size() && frame + all <= WHOLE; row++) {
            all += height(texts.get(row), fit, families);
            first = row < FIRST_ROWS ? all : first;
        }
        return (int) Math.ceil(frame + (frame + all <= WHOLE ? all : first));
    }

    private double height(List<String> texts, ColumnFit fit, ColumnFit.TableFaces families) {
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            lines = Math.max(
                    lines,
                    faces.lines(
                            families.cell(),
                            fit.size(),
                            texts.get(i),
                            fit.widths().get(i) - PADDING));
        }
        return lines * fit.size() * LINE + PADDING;
    }

    private static List<Float> sizes(JasperDesign design) {
        return Stream.of(Layouts.setting(design, "table.sizes").split(" "))
                .map(Float::valueOf)
                .toList();
    }
}
