package io.zhuqi.reporting.pdf.charts;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Chart.Shape;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is written in the drawing of a chart, in the order in which it is drawn: names first, then what stands on the marks. */
public final class ChartTexts {
    private final Block.Chart chart;

    /** Of a chart of the model. */
    public ChartTexts(Block.Chart chart) {
        this.chart = chart;
    }

    /** Whether the series are named in a legend. */
    boolean legend() {
        return chart.series().size() > 1 && chart.shape() != Shape.LINE;
    }

    /** The series as the legend names them, if there is one, and the categories. */
    public List<String> names() {
        Stream<String> series = legend() ? chart.series().stream().map(Block.Series::label) : Stream.empty();
        return Stream.concat(series, chart.categories().stream()).toList();
    }

    /** What stands on the marks of one category after the other, of each the series in their order. */
    public List<String> marks() {
        return IntStream.range(0, chart.categories().size())
                .boxed()
                .flatMap(column -> IntStream.range(0, chart.series().size())
                        .mapToObj(row -> Stream.ofNullable(mark(row, column)))
                        .flatMap(mark -> mark))
                .toList();
    }

    /** Whether a mark may be too small for its value, which is left to the table then. */
    public boolean leavesOut() {
        return chart.shape() == Shape.STACKED_BAR;
    }

    /** The value as tables have it, thousands parted and nothing rounded; with the series' name at the end of one line of several. */
    @Nullable
    String mark(int row, int column) {
        BigDecimal value = chart.series().get(row).values().get(column);
        if (value == null) {
            return null;
        }
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        boolean named = chart.shape() == Shape.LINE && chart.series().size() > 1 && last(row, column);
        return format.format(value) + (named ? " " + chart.series().get(row).label() : "");
    }

    /** Whether a series has no further value. */
    boolean last(int row, int column) {
        List<@Nullable BigDecimal> values = chart.series().get(row).values();
        return values.subList(column + 1, chart.categories().size()).stream().allMatch(Objects::isNull);
    }
}
