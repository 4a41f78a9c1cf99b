package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.pdf.layout.Layouts;
import java.util.List;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * How much of a table must stay together where it begins: all of a low one, but, unless its rows are few, no more than may be left empty
 * at the foot of a page for its sake; of a high one the head and so many rows that some lines stand below it.
 */
final class TableHeight {
    private static final double LINE = 1.45;

    /** The last rows stay together; of a table of so many rows hardly one would be left below its head. */
    private static final int FEW_ROWS = 5;

    private final JasperDesign design;
    private final ColumnFit.TableFaces families;
    private final ColumnFit fit;
    private final int padding;

    TableHeight(JasperDesign design, ColumnFit.TableFaces families, ColumnFit fit, int padding) {
        this.design = design;
        this.families = families;
        this.fit = fit;
        this.padding = padding;
    }

    /** The height in points to be free. */
    int keep(Block.Table table, TableHead head, List<List<String>> texts) {
        int whole = Integer.parseInt(Layouts.setting(design, "table.whole"));
        int firstLines = Integer.parseInt(Layouts.setting(design, "table.firstLines"));
        int most = Integer.parseInt(Layouts.setting(design, "table.gap"));
        JRBand[] bands = design.getDetailSection().getBands();
        double note = table.note().isEmpty() ? 0 : bands[bands.length - 1].getHeight();
        double frame = head.height()
                + (table.title().isEmpty() ? 0 : design.getTitle().getHeight())
                + (table.rows().isEmpty() ? bands[1].getHeight() : 0);
        double first = 0;
        double all = note;
        int begun = 0;
        for (int row = 0; row < texts.size() && frame + all <= whole; row++) {
            int lines = lines(texts.get(row));
            all += height(lines);
            first = begun < firstLines ? all - note : first;
            begun += lines;
        }
        double begin = frame + first;
        double high = frame + all;
        boolean few = texts.size() <= FEW_ROWS;
        return (int) Math.ceil(high > whole ? begin : few ? high : Math.max(begin, Math.min(high, most)));
    }

    private double height(int lines) {
        return lines * fit.size() * LINE + padding;
    }

    private int lines(List<String> texts) {
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            int width = fit.widths().get(i) - padding;
            lines = Math.max(lines, families.faces().lines(families.cell(), fit.size(), texts.get(i), width));
        }
        return lines;
    }
}
