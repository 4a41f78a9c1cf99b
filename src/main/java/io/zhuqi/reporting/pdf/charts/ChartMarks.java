package io.zhuqi.reporting.pdf.charts;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.pdf.fonts.Lines;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.renderer.AbstractRenderer;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jspecify.annotations.Nullable;

/** The marks of a chart with their values written on them. */
final class ChartMarks {
    private static final ItemLabelPosition ABOVE =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
    private static final ItemLabelPosition BELOW =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);
    private static final ItemLabelPosition BESIDE =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
    private static final ItemLabelPosition BESIDE_ABOVE =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.BOTTOM_LEFT);
    private static final ItemLabelPosition BESIDE_BELOW =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.TOP_LEFT);
    private static final ItemLabelPosition WITHIN = new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER);

    /** Ends of lines that are nearer than this share of the highest value would write their names over one another. */
    private static final BigDecimal NEAR = new BigDecimal("0.12");

    private final Block.Chart model;
    private final ChartTexts texts;
    private final ChartLook look;
    private final boolean lying;

    ChartMarks(Block.Chart model, ChartLook look, boolean lying) {
        this.model = model;
        this.texts = new ChartTexts(model);
        this.look = look;
        this.lying = lying;
    }

    CategoryItemRenderer renderer() {
        return switch (model.shape()) {
            case BAR, GROUPED_BAR -> dressed(new BarRenderer(), lying ? BESIDE : ABOVE);
            case STACKED_BAR -> dressed(new Stack(), WITHIN);
            case LINE -> lines();
        };
    }

    private BarRenderer dressed(BarRenderer bars, ItemLabelPosition position) {
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(bars instanceof StackedBarRenderer);
        bars.setItemMargin(0.06);
        bars.setMaximumBarWidth(lying ? 1 : 0.09);
        bars.setDefaultPositiveItemLabelPosition(position);
        bars.setDefaultNegativeItemLabelPosition(position);
        bars.setDefaultOutlinePaint(Color.WHITE);
        bars.setDefaultOutlineStroke(new BasicStroke(0.8f));
        colour(bars);
        if (position.equals(WITHIN)) {
            bars.setItemLabelInsets(RectangleInsets.ZERO_INSETS);
        }
        bars.setDefaultItemLabelGenerator(new Values());
        bars.setDefaultItemLabelsVisible(true);
        return bars;
    }

    private LineAndShapeRenderer lines() {
        LineAndShapeRenderer lines = new Lines();
        colour(lines);
        for (int row = 0; row < model.series().size(); row++) {
            float[] dash = row == 0 ? null : new float[] {5f, 1.5f + row};
            float width = row == 0 ? 1.8f : 1.2f;
            lines.setSeriesPaint(row, look.line(row));
            lines.setSeriesStroke(
                    row, new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f));
            lines.setSeriesShape(
                    row,
                    row % 2 == 0 ? new Ellipse2D.Double(-2.2, -2.2, 4.4, 4.4) : new Rectangle2D.Double(-2, -2, 4, 4));
        }
        lines.setDefaultItemLabelGenerator(new Values());
        lines.setDefaultItemLabelsVisible(true);
        return lines;
    }

    private void colour(AbstractRenderer marks) {
        for (int row = 0; row < model.series().size(); row++) {
            marks.setSeriesPaint(row, look.series(row));
        }
        marks.setDefaultItemLabelFont(look.font());
        marks.setDefaultItemLabelPaint(look.ink());
        marks.setItemLabelInsets(new RectangleInsets(2, 3, 2, 3));
        marks.setDefaultLegendShape(new Rectangle2D.Double(-4, -4, 8, 8));
    }

    /** Segments whose values are read on any ground; a value that does not fit its segment is left to the table. */
    private final class Stack extends StackedBarRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Paint getItemLabelPaint(int row, int column) {
            return look.on(row);
        }
    }

    /** Lines whose values stand above the higher and below the lower of several, the last beside its end with the name. */
    private final class Lines extends LineAndShapeRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public ItemLabelPosition getPositiveItemLabelPosition(int row, int column) {
            boolean end = texts.last(row, column);
            BigDecimal value = model.series().get(row).values().get(column);
            ItemLabelPosition alone = end ? BESIDE : ABOVE;
            for (int other = 0; other < model.series().size(); other++) {
                BigDecimal rival = model.series().get(other).values().get(column);
                if (other == row || value == null || rival == null) {
                    continue;
                }
                if (!end && rival.compareTo(value) > 0) {
                    return BELOW;
                }
                if (end && rival.subtract(value).abs().compareTo(near()) < 0) {
                    boolean lower = rival.compareTo(value) > 0 || (rival.compareTo(value) == 0 && other < row);
                    alone = lower ? BESIDE_BELOW : BESIDE_ABOVE;
                }
            }
            return alone;
        }

        private BigDecimal near() {
            return model.series().stream()
                    .flatMap(series -> series.values().stream())
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO)
                    .multiply(NEAR);
        }

        @Override
        public ItemLabelPosition getNegativeItemLabelPosition(int row, int column) {
            return getPositiveItemLabelPosition(row, column);
        }
    }

    private final class Values implements CategoryItemLabelGenerator {
        @Override
        public String generateRowLabel(CategoryDataset dataset, int row) {
            return dataset.getRowKey(row).toString();
        }

        @Override
        public String generateColumnLabel(CategoryDataset dataset, int column) {
            return dataset.getColumnKey(column).toString();
        }

        @Override
        public @Nullable String generateLabel(CategoryDataset dataset, int row, int column) {
            String mark = texts.mark(row, column);
            return mark == null ? null : look.label(mark);
        }
    }
}
