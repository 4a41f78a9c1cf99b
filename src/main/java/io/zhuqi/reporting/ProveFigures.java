package io.zhuqi.reporting;

import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.reporting.ShownFigures.InCell;
import io.zhuqi.reporting.ShownFigures.InChart;
import io.zhuqi.reporting.ShownFigures.InText;
import io.zhuqi.reporting.ShownFigures.InTile;
import io.zhuqi.reporting.ShownFigures.Shown;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds every figure that a report shows, in a text, tile, table or chart, against what was measured, and {@code figures.json} likewise.
 * Together with the proofs that a rendering shows what the report has, it leads from the printed number to the measured one. Safe for many
 * threads.
 */
public final class ProveFigures {
    private static final String FILE = "figures.json";

    /** A value of the model may have been rounded, though not so far that print would show it. */
    private static final int PLACES = 2;

    private final Sources sources;
    private final ReportStore store;

    ProveFigures(Sources sources, ReportStore store) {
        this.sources = sources;
        this.store = store;
    }

    /**
     * The figures that are shown otherwise than they were measured, or written otherwise in {@code figures.json}.
     *
     * @param written the file that goes out with the report; empty for a paper, which has none
     * @return nothing when all agree
     * @throws IOException when the file cannot be read
     */
    public List<Difference> differences(Report report, Optional<Path> written) throws IOException {
        List<Shown> shown = ShownFigures.of(report);
        Map<FigureRef, Figure> measured = measured(report, shown);
        Check check = new Check(report, measured);
        shown.forEach(check::check);
        if (written.isPresent()) {
            WrittenFigures.read(written.get())
                    .differences(shown, measured)
                    .forEach(check.differences::add);
        }
        return check.differences;
    }

    /** What the report was assembled with, and of further scopes, such as the enterprises', what is measured. */
    private Map<FigureRef, Figure> measured(Report report, List<Shown> shown) {
        Map<FigureRef, Figure> measured = new HashMap<>();
        report.figures().forEach(figure -> measured.put(figure.ref(), figure));
        Set<String> known =
                measured.keySet().stream().map(FigureRef::scope).collect(Collectors.toSet());
        List<String> further = shown.stream()
                .map(place -> place.figure().scope())
                .filter(scope -> !known.contains(scope))
                .distinct()
                .toList();
        if (!further.isEmpty()) {
            store.figures(further).values().forEach(measured::putAll);
        }
        return measured;
    }

    private final class Check {
        private final List<Difference> differences = new ArrayList<>();
        private final Map<FigureRef, Figure> measured;
        private final FigureText text;
        private final TableCells cells;

        Check(Report report, Map<FigureRef, Figure> measured) {
            this.measured = measured;
            text = new FigureText(sources.words(), report.head().locale());
            cells = new TableCells(
                    text,
                    sources.words().words(),
                    sources.lists(),
                    measured,
                    report.head().locale());
        }

        void check(Shown place) {
            Figure figure = figure(place.figure());
            if (place instanceof InTile tile) {
                check(tile, figure);
            } else if (place instanceof InText named) {
                check(named, figure);
            } else if (place instanceof InCell cell) {
                check(cell, figure);
            } else if (place instanceof InChart mark) {
                check(mark, figure);
            }
        }

        /** What is measured for other scopes but has no row of this one is none of it. */
        private @Nullable Figure figure(FigureRef ref) {
            Figure own = measured.get(ref);
            Figure city = measured.get(new FigureRef(ref.code(), "city", ref.window()));
            return own != null || city == null ? own : ScopeFigures.nothing(ref, city);
        }

        private void check(InTile place, @Nullable Figure figure) {
            Block.Tile tile = place.tile();
            String expected =
                    figure == null ? "" : text.value(figure) + text.unit(figure) + " " + text.change(figure);
            String found = tile.value() + tile.unit() + " " + tile.change();
            if (!expected.equals(found)) {
                tell(place, "", expected.strip(), found.strip());
            }
        }

        private void check(InText place, @Nullable Figure figure) {
            String value = figure == null ? "" : text.value(figure);
            String unit = figure == null ? "" : text.unit(figure);
            boolean shows = figure != null && (ends(place.before(), value + unit) || ends(place.before(), value));
            if (!shows) {
                String before = place.before();
                tell(place, "", value + unit, before.substring(Math.max(0, before.length() - 12)));
            }
        }

        /** Whether a text ends with a number and not in the midst of one. */
        private static boolean ends(String text, String number) {
            int start = text.length() - number.length();
            return text.endsWith(number)
                    && (start == 0 || "0123456789.,/-".indexOf(text.charAt(start - 1)) < 0);
        }

        private void check(InCell place, @Nullable Figure figure) {
            Block.Cell cell = place.cell();
            BigDecimal value = shown(figure, place.column().divisor());
            String detail = place.column().label() + " · " + place.row();
            String expected = figure != null && figure.isRate() && value != null
                    ? text.value(figure)
                    : cells.print(place.column().form(), value);
            boolean nothing = value == null || (measured.get(place.figure()) == null && value.signum() == 0);
            boolean says = !cell.text().isEmpty() && !cell.text().equals(sources.words().words().none().in(cells.locale()));
            if (nothing ? says && !cell.text().equals(expected) : !cell.text().equals(expected)) {
                tell(place, detail, expected, cell.text());
            } else if (cell.value() instanceof BigDecimal number && value != null && !alike(number, value)) {
                tell(place, detail, value.toPlainString(), number.toPlainString());
            }
        }

        private void check(InChart place, @Nullable Figure figure) {
            BigDecimal value = shown(figure, place.divisor());
            BigDecimal drawn = place.value() == null ? BigDecimal.ZERO : place.value();
            if (!alike(drawn, value == null ? BigDecimal.ZERO : value)) {
                tell(
                        place,
                        place.series() + " · " + place.category(),
                        value == null ? "" : value.toPlainString(),
                        drawn.toPlainString());
            }
        }

        private static @Nullable BigDecimal shown(@Nullable Figure figure, BigDecimal divisor) {
            BigDecimal value = figure == null ? null : figure.value();
            return value == null ? null : value.divide(divisor, MathContext.DECIMAL128);
        }

        private static boolean alike(BigDecimal one, BigDecimal other) {
            return one.setScale(PLACES, RoundingMode.HALF_UP).compareTo(other.setScale(PLACES, RoundingMode.HALF_UP))
                    == 0;
        }

        private void tell(Shown place, String detail, String expected, String found) {
            differences.add(new Difference(FILE, place.where(), Kind.FIGURE, detail, expected, found));
        }
    }
}
