package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.References;
import io.zhuqi.reporting.pdf.fonts.Faces;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import io.zhuqi.reporting.pdf.layout.Layouts;
import io.zhuqi.reporting.pdf.layout.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        JasperDesign design = layouts.drawn(LAYOUT);
        ColumnFit.TableFaces families =
                new ColumnFit.TableFaces(faces, Layouts.family(design, "Head"), Layouts.family(design, "Cell"));
        References references = typesetting.references();
        TableRows rows = new TableRows(table, new Lights(design, families.cell(), typesetting), references);
        HeadLabels labels = new HeadLabels(table, references, faces, families.head());
        ColumnFit fit = new ColumnFit.Fitting(labels.roomy(), rows.texts(), PADDING, families)
                .fit(width, sizes(design), Float.parseFloat(Layouts.setting(design, "table.comfortable")));
        TableHead head = new TableHead(labels.roomy().columns(), fit, faces, families.head(), PADDING);
        int keep = new TableHeight(design, families, fit, PADDING).keep(table, head, rows.texts());
        TableCut cut = TableCut.of(table, head, width, fit);
        CellLines lines = new CellLines(table.columns(), fit, PADDING, families);
        return new Piece(
                layouts.compiled(LAYOUT, cut, cut::complete),
                rows.fields(lines),
                words(table, head, cell -> labels.styled(cell, lines, typesetting), design, typesetting),
                keep);
    }

    private static Map<String, Object> words(
            Block.Table table,
            TableHead head,
            Function<TableHead.HeadCell, String> label,
            JasperDesign design,
            Typesetting typesetting) {
        Map<String, Object> words = new HashMap<>();
        words.put("title", typesetting.styled(Layouts.family(design, "TableTitle"), table.title()));
        words.put("emptyText", typesetting.styled(Layouts.family(design, "Cell"), table.emptyText()));
        words.put("note", typesetting.styled(Layouts.family(design, "TableNote"), table.note()));
        for (int i = 0; i < head.cells().size(); i++) {
            words.put(TableCut.label(i), label.apply(head.cells().get(i)));
        }
        return words;
    }

    private static List<Float> sizes(JasperDesign design) {
        return Stream.of(Layouts.setting(design, "table.sizes").split(" "))
                .map(Float::valueOf)
                .toList();
    }
}
