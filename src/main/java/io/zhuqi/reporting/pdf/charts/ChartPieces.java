package io.zhuqi.reporting.pdf.charts;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.pdf.fonts.Faces;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import io.zhuqi.reporting.pdf.layout.Layouts;
import io.zhuqi.reporting.pdf.layout.Piece;
import io.zhuqi.reporting.pdf.layout.Resize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.charts.util.DrawChartRendererImpl;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Lays out charts: the title stands in the layout's face, the marks are drawn. */
public final class ChartPieces {
    private static final String LAYOUT = "chart";

    private final Layouts layouts;
    private final Faces faces;

    /** Charts in the layout {@code chart}. */
    public ChartPieces(Layouts layouts, Faces faces) {
        this.layouts = layouts;
        this.faces = faces;
    }

    /** The chart at a width in points. */
    public Piece piece(Block.Chart chart, int width, Typesetting typesetting) {
        JasperDesign design = layouts.design(LAYOUT);
        DrawChart drawing = new DrawChart(chart, new ChartLook(design, faces, typesetting), width);
        Resize.width(design, width);
        JRDesignBand band = (JRDesignBand) design.getTitle();
        int height = fit(band, drawing.height());
        Map<String, Object> words = new HashMap<>();
        float size = Layouts.size(design, "ChartTitle");
        String references = chart.figures().stream()
                .map(figure -> typesetting.reference(figure, size))
                .collect(Collectors.joining());
        words.put("title", typesetting.styled(Layouts.family(design, "ChartTitle"), chart.title()) + references);
        words.put("unit", typesetting.styled(Layouts.family(design, "ChartUnit"), chart.unit()));
        words.put("chart", new DrawChartRendererImpl(drawing.chart(), null));
        return new Piece(layouts.compile(design), List.of(), words, height);
    }

    private static int fit(JRDesignBand band, int height) {
        for (JRElement element : band.getElements()) {
            if (element instanceof JRDesignImage) {
                int bandHeight = element.getY() + height;
                band.setHeight(Math.max(bandHeight, band.getHeight()));
                ((JRDesignElement) element).setHeight(height);
                band.setHeight(bandHeight);
                return bandHeight;
            }
        }
        return band.getHeight();
    }
}
