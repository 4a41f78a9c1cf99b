package io.zhuqi.reporting.pdf.layout;

import java.util.List;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.base.JRBaseElement;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Fits a layout drawn at one column width to another: whatever reached the right edge still does. */
public final class Resize {
    private Resize() {}

    /** Changes a layout in place to a column width in points. */
    public static void width(JasperDesign design, int width) {
        int drawn = design.getColumnWidth();
        design.setPageWidth(width);
        design.setColumnWidth(width);
        for (JRBand band : bands(design)) {
            for (JRElement element : band.getElements()) {
                if (element.getX() + element.getWidth() == drawn) {
                    ((JRBaseElement) element).setWidth(width - element.getX());
                }
            }
        }
    }

    private static List<JRBand> bands(JasperDesign design) {
        List<JRBand> bands =
                new java.util.ArrayList<>(List.of(design.getDetailSection().getBands()));
        for (JRBand band :
                new JRBand[] {design.getTitle(), design.getColumnHeader(), design.getColumnFooter(), design.getSummary()
                }) {
            if (band != null) {
                bands.add(band);
            }
        }
        return bands;
    }
}
