package io.zhuqi.reporting.pdf.charts;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Chart.Shape;
import java.awt.BasicStroke;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Draws a chart for print: values stand on the marks and names at the ends of lines, so that there is no value axis and hardly a legend.
 * Bars lie when they are many or their names long.
 */
final class DrawChart {
    /** A label may be so many times as wide as the bars of its category: there is room between the categories. */
    private static final float UPRIGHT_LABEL = 1.9f;

    private static final int STANDING = 8;
    private static final int LEGEND_HEIGHT = 18;
    private static final double HEADROOM = 0.14;

    /** Below the lowest point of a line stands its value. */
    private static final double FOOTROOM = 0.22;

    /** Height of a line of type, by its size. */
    private static final double LINE = 1.4;

    /** Insets and half of a mark above or below a label. */
    private static final double AROUND_LABEL = 7;

    private final Block.Chart model;
    private final ChartLook look;
    private final int width;
    private final List<String> categories;

    DrawChart(Block.Chart model, ChartLook look, int width) {
        this.model = model;
        this.look = look;
        this.width = width;
        categories = model.categories().stream().map(look::label).toList();
    }

    /** The height in points that suits the number of marks. */
    int height() {
        int legend = legend() ? LEGEND_HEIGHT : 0;
        if (!lying()) {
            return look.height() + legend;
        }
        int bars = model.shape() == Shape.GROUPED_BAR ? model.series().size() : 1;
        double each = bars == 1 ? look.barHeight() : bars * look.barHeight() * 0.7 + 4;
        return Math.min(look.most(), (int) Math.round(categories.size() * each) + 8 + legend);
    }

    JFreeChart chart() {
        CategoryItemRenderer marks = new ChartMarks(model, look, lying()).renderer();
        CategoryPlot plot = new CategoryPlot(dataset(), names(), scale(), marks);
        plot.setOrientation(lying() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, look.font().deriveFont(Font.PLAIN), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(2, 0, 2, 0));
        if (legend()) {
            chart.addSubtitle(legendOf(plot));
        }
        return chart;
    }

    private LegendTitle legendOf(CategoryPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.CENTER);
        legend.setItemFont(look.font());
        legend.setItemPaint(look.ink());
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setItemLabelPadding(new RectangleInsets(1, 2, 1, 8));
        return legend;
    }

    private boolean legend() {
        return new ChartTexts(model).legend();
    }

    private boolean lying() {
        if (model.shape() == Shape.LINE || model.shape() == Shape.STACKED_BAR) {
            return model.shape() == Shape.STACKED_BAR;
        }
        double slot = (double) width / Math.max(1, categories.size());
        double widest = categories.stream().mapToDouble(look::width).max().orElse(0);
        return categories.size() > STANDING || widest > slot * 0.95;
    }

    private CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(look.font());
        axis.setTickLabelPaint(look.ink());
        axis.setAxisLinePaint(look.rule());
        axis.setAxisLineStroke(new BasicStroke(0.6f));
        axis.setTickMarksVisible(false);
        axis.setMaximumCategoryLabelLines(2);
        axis.setMaximumCategoryLabelWidthRatio(lying() ? 0.45f : UPRIGHT_LABEL);
        axis.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
        axis.setCategoryMargin(model.shape() == Shape.STACKED_BAR ? 0.2 : lying() ? 0.3 : 0.4);
        boolean line = model.shape() == Shape.LINE;
        double side = lying() ? 0.01 : 0.4 / Math.max(2, categories.size() + 1);
        axis.setLowerMargin(line ? 0.02 : side);
        axis.setUpperMargin(line ? endRoom() : side);
        return axis;
    }

    /** Share of the width that the names at the ends of the lines need. */
    private double endRoom() {
        double widest = model.series().stream()
                .mapToDouble(series -> look.width(look.label(series.label()) + " 0000.0"))
                .max()
                .orElse(0);
        return Math.min(0.4, widest / width);
    }

    private NumberAxis scale() {
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setUpperMargin(lying() ? HEADROOM : Math.max(HEADROOM, labelRoom()));
        axis.setAutoRangeIncludesZero(true);
        if (model.shape() == Shape.LINE) {
            axis.setLowerMargin(FOOTROOM);
            axis.setAutoRangeStickyZero(false);
        } else if (model.shape() == Shape.STACKED_BAR) {
            axis.setUpperMargin(0);
        }
        return axis;
    }

    /** Share of the range of values above the highest mark that its label needs, of what the names of the categories leave. */
    private double labelRoom() {
        double line = look.font().getSize2D() * LINE;
        double share = (line + AROUND_LABEL) / (look.height() - line - AROUND_LABEL);
        return share * (1 + (model.shape() == Shape.LINE ? FOOTROOM : 0)) / (1 - share);
    }

    private DefaultCategoryDataset dataset() {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int row = 0; row < model.series().size(); row++) {
            Block.Series series = model.series().get(row);
            Name name = new Name(row, look.label(series.label()));
            for (int i = 0; i < categories.size(); i++) {
                dataset.addValue(series.values().get(i), name, new Name(i, categories.get(i)));
            }
        }
        return dataset;
    }

    /** A name that stays apart from an equal one elsewhere. */
    private record Name(int at, String text) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            return Integer.compare(at, other.at);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
