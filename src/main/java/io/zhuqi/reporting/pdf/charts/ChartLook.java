package io.zhuqi.reporting.pdf.charts;

import io.zhuqi.reporting.pdf.fonts.Faces;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import io.zhuqi.reporting.pdf.layout.Layouts;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.design.JasperDesign;

/** How charts look, as the chart layout says it. */
final class ChartLook {
    private final Faces faces;
    private final Typesetting typesetting;
    private final String family;
    private final Font font;
    private final List<Color> palette;
    private final List<Color> lines;
    private final Color ink;
    private final Color rule;
    private final int height;
    private final int barHeight;
    private final int most;

    ChartLook(JasperDesign design, Faces faces, Typesetting typesetting) {
        this.faces = faces;
        this.typesetting = typesetting;
        family = Layouts.setting(design, "chart.face");
        font = faces.font(family, Float.parseFloat(Layouts.setting(design, "chart.size")));
        palette = colours(Layouts.setting(design, "chart.palette"));
        lines = colours(Layouts.setting(design, "chart.lines"));
        ink = Color.decode(Layouts.setting(design, "chart.ink"));
        rule = Color.decode(Layouts.setting(design, "chart.rule"));
        height = Integer.parseInt(Layouts.setting(design, "chart.height"));
        barHeight = Integer.parseInt(Layouts.setting(design, "chart.barHeight"));
        most = Integer.parseInt(Layouts.setting(design, "chart.most"));
    }

    Font font() {
        return font;
    }

    /** The accent for the first series, greys for the others. */
    Color series(int index) {
        return palette.get(index % palette.size());
    }

    /** The same for lines, which are too thin for light greys. */
    Color line(int index) {
        return lines.get(index % lines.size());
    }

    /** Black or white, whichever is read better on a series' colour. */
    Color on(int index) {
        Color ground = series(index);
        double luminance = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return luminance < 140 ? Color.WHITE : ink;
    }

    Color ink() {
        return ink;
    }

    Color rule() {
        return rule;
    }

    int height() {
        return height;
    }

    int barHeight() {
        return barHeight;
    }

    /** The height that still fits a page with the chart's title. */
    int most() {
        return most;
    }

    /** Width of a label in points. */
    double width(String label) {
        return faces.width(family, font.getSize2D(), label);
    }

    /** A label with characters that the chart's one face can draw. */
    String label(String text) {
        return typesetting.inOneFace(family, text);
    }

    private static List<Color> colours(String setting) {
        return Stream.of(setting.split(" ")).map(Color::decode).toList();
    }
}
