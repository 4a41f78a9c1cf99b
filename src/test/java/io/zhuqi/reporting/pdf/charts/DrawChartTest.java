package io.zhuqi.reporting.pdf.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.References;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.ReportHead;
import io.zhuqi.reporting.pdf.fonts.Faces;
import io.zhuqi.reporting.pdf.fonts.Typesetting;
import io.zhuqi.reporting.pdf.layout.Layouts;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a chart writes on its marks stands within the chart. */
class DrawChartTest {
    private static final int WIDTH = 442;
    private static final double HIGHEST = 80;
    private static final double MARK = 4;

    @ParameterizedTest
    @EnumSource(
            value = Block.Chart.Shape.class,
            names = {"LINE", "BAR", "GROUPED_BAR"})
    void aboveTheHighestMarkIsRoomForItsValue(Block.Chart.Shape shape) {
        SimpleJasperReportsContext context = new SimpleJasperReportsContext();
        Layouts layouts = new Layouts(new DirectoryJobs(Path.of("jobs")), context);
        Faces faces = new Faces(context);
        ChartLook look = new ChartLook(layouts.drawn("chart"), faces, new Typesetting(faces, references(), "#000000"));
        DrawChart drawing = new DrawChart(
                new Block.Chart(
                        "c",
                        "逐月",
                        shape,
                        List.of("7月", "8月", "9月"),
                        List.of(series("收集", 10, (int) HIGHEST, 46), series("解决", 0, 25, 43)),
                        "件"),
                look,
                WIDTH);

        JFreeChart chart = drawing.chart();
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(
                new BufferedImage(WIDTH, drawing.height(), BufferedImage.TYPE_INT_RGB).createGraphics(),
                new Rectangle2D.Double(0, 0, WIDTH, drawing.height()),
                info);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        double top = ((CategoryPlot) chart.getPlot()).getRangeAxis().valueToJava2D(HIGHEST, area, RectangleEdge.LEFT);

        assertThat(top - area.getMinY()).isGreaterThan(look.font().getSize2D() + MARK);
    }

    private static Block.Series series(String label, Integer... values) {
        return new Block.Series(
                label,
                List.of(values).stream().map(value -> new BigDecimal(value)).toList());
    }

    private static References references() {
        return References.of(new Report(
                new ReportHead(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "2022-11",
                        1,
                        1,
                        LocalDate.of(2022, 11, 22),
                        LocalDate.of(2022, 11, 22),
                        Locale.ROOT),
                List.of(),
                List.of()));
    }
}
