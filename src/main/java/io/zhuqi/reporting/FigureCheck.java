package io.zhuqi.reporting;

import io.zhuqi.reporting.Difference.Kind;
import io.zhuqi.reporting.ShownFigures.InCell;
import io.zhuqi.reporting.ShownFigures.InChart;
import io.zhuqi.reporting.ShownFigures.InText;
import io.zhuqi.reporting.ShownFigures.InTile;
import io.zhuqi.reporting.ShownFigures.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares a place that shows a figure with the figure, formatted as it is to be printed. */
final class FigureCheck {
    private static final String FILE = "figures.json";
    private static final String DOT = " \u00b7 ";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,]*(\\.[0-9]+)?");

    /** So much of a text before a figure's end is told. */
    private static final int SHOWN = 12;

    /** A value of the model may have been rounded to hundredths. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.005");

    private final FigureText text;
    private final TableCells cells;
    private final String none;

    FigureCheck(Sources sources, Locale locale) {
        PrintedWords.Words words = sources.words().words();
        text = new FigureText(sources.words(), locale);
        cells = new TableCells(text, words, sources.lists(), Map.of(), locale);
        none = words.none().in(locale);
    }

    /** Empty where a place shows one of some figures: a quantity is one in each of its units. */
    Optional<Difference> difference(Shown place, List<Figure> figures) {
        Optional<Difference> first = Optional.empty();
        for (Figure figure : figures) {
            Optional<Difference> differs = difference(place, figure);
            if (differs.isEmpty()) {
                return differs;
            }
            first = first.or(() -> differs);
        }
        return figures.isEmpty() ? told(place, "", "", place.figure().code()) : first;
    }

    private Optional<Difference> difference(Shown place, Figure figure) {
        if (place instanceof InTile tile) {
            return difference(tile, figure);
        }
        if (place instanceof InText named) {
            return difference(named, figure);
        }
        return place instanceof InCell cell ? difference(cell, figure) : difference((InChart) place, figure);
    }

    private Optional<Difference> difference(InTile place, Figure figure) {
        Block.Tile tile = place.tile();
        String expected = text.value(figure) + text.unit(figure) + " " + text.change(figure);
        String found = tile.value() + tile.unit() + " " + tile.change();
        return expected.equals(found) ? Optional.empty() : told(place, "", expected.strip(), found.strip());
    }

    private Optional<Difference> difference(InText place, Figure figure) {
        String value = text.value(figure);
        String unit = text.unit(figure);
        String before = place.before();
        return ends(before, value + unit) || ends(before, value)
                ? Optional.empty()
                : told(place, "", value + unit, before.substring(Math.max(0, before.length() - SHOWN)));
    }

    /** Whether a text ends with a number and not in the midst of one. */
    private static boolean ends(String text, String number) {
        int start = text.length() - number.length();
        return text.endsWith(number) && (start == 0 || "0123456789.,/-".indexOf(text.charAt(start - 1)) < 0);
    }

    private Optional<Difference> difference(InCell place, Figure figure) {
        Block.Cell cell = place.cell();
        BigDecimal value = shown(figure, place.column().divisor());
        String detail = place.column().label() + DOT + place.row();
        if (cell.value() instanceof String worded) {
            return worded(worded, value) ? Optional.empty() : told(place, detail, plain(value), worded);
        }
        String expected = figure.isRate() && value != null
                ? text.value(figure)
                : cells.print(place.column().form(), value);
        boolean nothing = value == null || value.signum() == 0;
        boolean silent = cell.text().isEmpty() || cell.text().equals(none);
        if (!(nothing && silent) && !cell.text().equals(expected)) {
            return told(place, detail, expected, cell.text());
        }
        return cell.value() instanceof BigDecimal number && value != null && !alike(number, value)
                ? told(place, detail, plain(value), number.toPlainString())
                : Optional.empty();
    }

    /** A text that tells a figure begins with it. */
    private static boolean worded(String text, @Nullable BigDecimal value) {
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt()
                ? value != null && alike(new BigDecimal(number.group().replace(",", "")), value)
                : value == null;
    }

    private Optional<Difference> difference(InChart place, Figure figure) {
        BigDecimal value = shown(figure, place.divisor());
        BigDecimal drawn = place.value() == null ? BigDecimal.ZERO : place.value();
        return alike(drawn, value == null ? BigDecimal.ZERO : value)
                ? Optional.empty()
                : told(place, place.series() + DOT + place.category(), plain(value), drawn.toPlainString());
    }

    private static @Nullable BigDecimal shown(Figure figure, BigDecimal divisor) {
        BigDecimal value = figure.value();
        return value == null ? null : value.divide(divisor, MathContext.DECIMAL128);
    }

    private String plain(@Nullable BigDecimal value) {
        return value == null ? none : value.toPlainString();
    }

    private static boolean alike(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(ROUNDED) <= 0;
    }

    private static Optional<Difference> told(Shown place, String detail, String expected, String found) {
        return Optional.of(new Difference(FILE, place.where(), Kind.FIGURE, detail, expected, found));
    }
}
