package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.pdf.fonts.Faces;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import io.zhuqi.reporting.pdf.layout.Layouts;
import io.zhuqi.reporting.pdf.layout.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Lays out tables: as many columns as the model has, cut from the patterns of the table layout. */
public final class TablePieces {
    private static final String LAYOUT = "table";

    /** Left and right padding of the pattern cells together. */
    private static final int PADDING = 6;

    private final Layouts layouts;
    private final Faces faces;

    /** Tables in the layout {@code table}. */
    public TablePieces(Layouts layouts, Faces faces) {
        this.layouts = layouts;
        this.faces = faces;
    }

    /** The table at a width in points. */
    public Piece piece(Block.Table table, int width, Typesetting typesetting) {
        JasperDesign design = layouts.design(LAYOUT);
        ColumnFit.TableFaces families =
                new ColumnFit.TableFaces(faces, Layouts.family(design, "Head"), Layouts.family(design, "Cell"));
        TableRows rows = new TableRows(table, new Lights(design, families.cell(), typesetting));
        ColumnFit fit = new ColumnFit.Fitting(table, rows.texts(), PADDING, families)
                .fit(width, sizes(design), Float.parseFloat(Layouts.setting(design, "table.comfortable")));
        TableHead head = new TableHead(table.columns(), fit, faces, families.head(), PADDING);
        int keep = new TableHeight(design, families, fit, PADDING).keep(table, head, rows.texts());
        new TableCut(design, width, fit).cut(table, head);
        CellLines lines = new CellLines(table.columns(), fit, PADDING, families);
        return new Piece(
                layouts.compile(design), rows.fields(lines), words(table, head, lines, design, typesetting), keep);
    }

    private static Map<String, Object> words(
            Block.Table table, TableHead head, CellLines lines, JasperDesign design, Typesetting typesetting) {
        Map<String, Object> words = new HashMap<>();
        words.put("title", typesetting.styled(Layouts.family(design, "TableTitle"), table.title()));
        words.put("emptyText", typesetting.styled(Layouts.family(design, "Cell"), table.emptyText()));
        words.put("note", typesetting.styled(Layouts.family(design, "TableNote"), table.note()));
        for (int i = 0; i < head.cells().size(); i++) {
            String label = lines.broken(head.cells().get(i));
            words.put(TableCut.label(i), typesetting.styled(Layouts.family(design, "Head"), label));
        }
        return words;
    }

    private static List<Float> sizes(JasperDesign design) {
        return Stream.of(Layouts.setting(design, "table.sizes").split(" "))
                .map(Float::valueOf)
                .toList();
    }
}
