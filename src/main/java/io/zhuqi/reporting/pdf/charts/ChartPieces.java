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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.charts.util.DrawChartRendererImpl;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Lays out charts: the title stands in the layout's face, the marks are drawn. */
public final class ChartPieces {
    private static final String LAYOUT = "chart";

    /** More numbers than these make a title no one can read; the table that is drawn has them. */
    private static final int MOST_REFERENCES = 5;

    private final Layouts layouts;
    private final Faces faces;

    /** Charts in the layout {@code chart}. */
    public ChartPieces(Layouts layouts, Faces faces) {
        this.layouts = layouts;
        this.faces = faces;
    }

    /** A frame for a drawing of that height. */
    private record Cut(int width, int height) {
        void complete(JasperDesign design) {
            Resize.width(design, width);
            JRDesignBand band = (JRDesignBand) design.getTitle();
            picture(design).ifPresent(image -> {
                int bandHeight = image.getY() + height;
                band.setHeight(Math.max(bandHeight, band.getHeight()));
                image.setHeight(height);
                band.setHeight(bandHeight);
            });
        }
    }

    /** The chart at a width in points. */
    public Piece piece(Block.Chart chart, int width, Typesetting typesetting) {
        JasperDesign design = layouts.drawn(LAYOUT);
        DrawChart drawing = new DrawChart(chart, new ChartLook(design, faces, typesetting), width);
        int height = picture(design)
                .map(image -> image.getY() + drawing.height())
                .orElse(design.getTitle().getHeight());
        Map<String, Object> words = new HashMap<>();
        float size = Layouts.size(design, "ChartTitle");
        String references = chart.figures().stream()
                .limit(chart.figures().size() > MOST_REFERENCES ? 0 : MOST_REFERENCES)
                .map(figure -> typesetting.reference(figure, size))
                .collect(Collectors.joining());
        words.put("title", typesetting.styled(Layouts.family(design, "ChartTitle"), chart.title()) + references);
        words.put("unit", typesetting.styled(Layouts.family(design, "ChartUnit"), chart.unit()));
        words.put("chart", new DrawChartRendererImpl(drawing.chart(), null));
        Cut cut = new Cut(width, drawing.height());
        return new Piece(layouts.compiled(LAYOUT, cut, cut::complete), List.of(), words, height);
    }

    private static Optional<JRDesignImage> picture(JasperDesign design) {
        return Stream.of(design.getTitle().getElements())
                .filter(JRDesignImage.class::isInstance)
                .map(JRDesignImage.class::cast)
                .findFirst();
    }
}
