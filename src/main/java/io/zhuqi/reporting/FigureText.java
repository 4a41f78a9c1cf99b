package io.zhuqi.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is printed. Yuan are printed in the largest of the language's units that leaves a whole part; a rate of fewer than five cases is printed as n/N (indicators, rounding).
 */
final class FigureText {
    private static final BigDecimal SMALL_DENOMINATOR = BigDecimal.valueOf(5);
    private static final String YUAN = "CNY";

    private final Locale locale;
    private final PrintedWords.Words words;
    private final Map<String, Wording> units;
    private final List<Integer> powers;

    FigureText(PrintedWords printed, Locale locale) {
        this.locale = locale;
        this.words = printed.words();
        this.units = printed.units();
        this.powers = printed.money().getOrDefault(locale.getLanguage(), List.of());
    }

    /** The value without its unit. */
    String value(Figure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            return words.none().in(locale);
        }
        if (figure.isRate()) {
            return rate(figure, value);
        }
        return YUAN.equals(figure.unit()) ? number(scaled(value), "#,##0.##") : number(value, "#,##0.##");
    }

    private String rate(Figure figure, BigDecimal value) {
        BigDecimal denominator = figure.denominator();
        if (denominator != null && denominator.compareTo(SMALL_DENOMINATOR) < 0) {
            return number(orZero(figure.numerator()), "0") + "/" + number(denominator, "0");
        }
        return number(value, "0.0") + "%";
    }

    /** The unit that belongs to {@link #value}; empty for rates and where there is no value. */
    String unit(Figure figure) {
        BigDecimal value = figure.value();
        if (value == null || figure.isRate()) {
            return "";
        }
        return unitName(YUAN.equals(figure.unit()) ? YUAN + scaleName(value) : figure.unit());
    }

    private String unitName(String code) {
        Wording wording = units.get(code);
        return wording == null ? code : wording.in(locale);
    }

    /** The change against the period before in words; empty where there is none. */
    String change(Figure figure) {
        BigDecimal change = figure.change();
        if (change == null) {
            return "";
        }
        if (change.signum() == 0) {
            return words.same().in(locale);
        }
        Wording direction = change.signum() > 0 ? words.up() : words.down();
        BigDecimal size = change.abs();
        String amount;
        if (figure.isRate()) {
            amount = number(size, "0.0") + words.points().in(locale);
        } else if (YUAN.equals(figure.unit())) {
            amount = number(scaled(size), "#,##0.##") + unitName(YUAN + scaleName(size));
        } else {
            amount = number(size, "#,##0.##");
        }
        return direction.in(locale) + amount;
    }

    String number(BigDecimal value, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private BigDecimal scaled(BigDecimal yuan) {
        int power = power(yuan);
        return power == 0 ? yuan : yuan.movePointLeft(power).setScale(2, RoundingMode.HALF_UP);
    }

    private String scaleName(BigDecimal yuan) {
        int power = power(yuan);
        return power == 0 ? "" : "_E" + power;
    }

    /** Of the unit in which an amount is printed; 0 for yuan. */
    private int power(BigDecimal yuan) {
        BigDecimal size = yuan.abs();
        return powers.stream()
                .filter(power -> size.compareTo(BigDecimal.ONE.movePointRight(power)) >= 0)
                .findFirst()
                .orElse(0);
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
