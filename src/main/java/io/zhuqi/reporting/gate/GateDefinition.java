package io.zhuqi.reporting.gate;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.Label;
import io.zhuqi.control.YamlFile;
import io.zhuqi.measurement.Indicator;
import io.zhuqi.measurement.IndicatorCatalogue;
import io.zhuqi.measurement.Window;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.issue.Print.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the gate asks: {@code gate.yml}.
 *
 * @param bounds in the order of the file
 * @param completeness likewise
 */
record GateDefinition(List<Bound> bounds, List<Completeness> completeness) {
    private static final String FILE = "gate.yml";

    /**
     * What one figure must keep to; a limit that is null is not asked.
     *
     * @param figure its {@code scope} is empty: the edition's own, or each county's
     * @param counties whether each county's figure is asked as well as the edition's own
     * @param minimum the least that is believed
     * @param change the greatest difference to the month before that is believed, up or down; percentage points for a rate
     * @param changePercent the same as a share of the month before
     * @param fall the greatest decrease that is believed
     */
    record Bound(
            FigureRef figure,
            boolean counties,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal change,
            @Nullable BigDecimal changePercent,
            @Nullable BigDecimal fall,
            Verdict verdict,
            Label why) {}

    /**
     * How much of what is owed must be there, in per cent.
     *
     * @param received what came
     * @param expected what is owed
     * @param warnBelow null for no warning
     * @param holdBelow null for never
     */
    record Completeness(
            FigureRef received,
            FigureRef expected,
            boolean counties,
            @Nullable BigDecimal warnBelow,
            @Nullable BigDecimal holdBelow,
            Label why) {}

    private record Content(
            @Nullable List<BoundEntry> bounds, @Nullable List<CompletenessEntry> completeness) {}

    private record BoundEntry(
            String figure,
            @Nullable Boolean counties,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal change,
            @Nullable BigDecimal changePercent,
            @Nullable BigDecimal fall,
            String verdict,
            Label why) {}

    private record CompletenessEntry(
            String received,
            String expected,
            @Nullable Boolean counties,
            @Nullable BigDecimal warnBelow,
            @Nullable BigDecimal holdBelow,
            Label why) {}

    /**
     * Reads the control room's file.
     *
     * @throws io.zhuqi.control.ControlRoomException for the first mistake, with file, line and remedy
     */
    static GateDefinition load(JobsFolder jobs, IndicatorCatalogue catalogue) {
        YamlFile file = new YamlFile(jobs, FILE);
        Content content = file.as(Content.class);
        List<BoundEntry> bounds = Objects.requireNonNullElse(content.bounds(), List.of());
        List<CompletenessEntry> completeness = Objects.requireNonNullElse(content.completeness(), List.of());
        return new GateDefinition(
                bounds.stream().map(entry -> bound(file, catalogue, entry)).toList(),
                completeness.stream()
                        .map(entry -> new Completeness(
                                figure(file, catalogue, file.need(entry.received(), "received")),
                                figure(file, catalogue, file.need(entry.expected(), "expected")),
                                Boolean.TRUE.equals(entry.counties()),
                                entry.warnBelow(),
                                entry.holdBelow(),
                                file.need(entry.why(), "why")))
                        .toList());
    }

    private static Bound bound(YamlFile file, IndicatorCatalogue catalogue, BoundEntry entry) {
        String figure = file.need(entry.figure(), "figure");
        if (entry.minimum() == null
                && entry.maximum() == null
                && entry.change() == null
                && entry.changePercent() == null
                && entry.fall() == null) {
            throw file.mistakeAt(
                    figure, "a bound without a limit", "give minimum, maximum, change, change_percent or fall");
        }
        return new Bound(
                figure(file, catalogue, figure),
                Boolean.TRUE.equals(entry.counties()),
                entry.minimum(),
                entry.maximum(),
                entry.change(),
                entry.changePercent(),
                entry.fall(),
                verdict(file, figure, file.need(entry.verdict(), "verdict")),
                file.need(entry.why(), "why"));
    }

    private static Verdict verdict(YamlFile file, String figure, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "warn" -> Verdict.WARN;
            case "hold" -> Verdict.HOLD;
            default -> throw file.mistakeAt(figure, "unknown verdict: " + word, "use warn or hold");
        };
    }

    private static FigureRef figure(YamlFile file, IndicatorCatalogue catalogue, String text) {
        int at = text.indexOf('@');
        Optional<Indicator> indicator = at < 0 ? Optional.empty() : catalogue.indicator(text.substring(0, at));
        Optional<Window> window = at < 0 ? Optional.empty() : Window.of(text.substring(at + 1));
        if (indicator.isEmpty()
                || window.isEmpty()
                || !indicator.get().windows().contains(window.get())) {
            throw file.mistakeAt(text, "no such figure: " + text, "write code@window, see indicators/CATALOGUE.md");
        }
        return new FigureRef(indicator.get().code(), "", window.get().code());
    }
}
