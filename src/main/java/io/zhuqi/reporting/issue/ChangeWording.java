package io.zhuqi.reporting.issue;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.County;
import io.zhuqi.finding.Messages;
import io.zhuqi.measurement.Indicator;
import io.zhuqi.measurement.IndicatorCatalogue;
import io.zhuqi.measurement.Window;
import io.zhuqi.reporting.issue.RowChange.Place;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changed figures and rows in the words of one language. */
public final class ChangeWording {
    private static final String COUNTY = "county:";

    private final ControlRoom room;
    private final IndicatorCatalogue catalogue;
    private final Messages messages;
    private final Locale locale;

    public ChangeWording(ControlRoom room, IndicatorCatalogue catalogue, Locale locale) {
        this.room = room;
        this.catalogue = catalogue;
        this.messages = Messages.in(locale);
        this.locale = locale;
    }

    /** A text of the message files. */
    public String text(String key, Map<String, String> values) {
        return messages.text(key, values);
    }

    String text(String key) {
        return messages.text(key);
    }

    /** The figure's name; its code when the control room knows it no longer. */
    public String figure(String code) {
        return catalogue
                .indicator(code)
                .map(indicator -> indicator.label().in(locale))
                .orElse(code);
    }

    /** City, county, unit or enterprise by name. */
    public String scope(String scope) {
        if (scope.equals(IssueKey.CITY)) {
            return messages.text("scope.city");
        }
        if (scope.startsWith(COUNTY)) {
            String code = scope.substring(COUNTY.length());
            return room.county(code).map(County::name).orElseGet(() -> messages.text("scope.unknown"));
        }
        return scope.substring(scope.indexOf(':') + 1);
    }

    /** Month, cumulative, … */
    public String window(String code) {
        return Window.of(code)
                .map(window -> catalogue.window(window).in(locale))
                .orElse(code);
    }

    public String from(FigureChange change) {
        return value(change.code(), change.unit(), change.from(), change.fromParts());
    }

    public String to(FigureChange change) {
        return value(change.code(), change.unit(), change.to(), change.toParts());
    }

    /**
     * A figure as it is told: with its unit, a rate with its parts.
     *
     * @param value null where there is none
     * @param parts numerator/denominator; empty for everything but rates
     */
    public String value(String code, String unit, @Nullable BigDecimal value, String parts) {
        String number = value == null ? messages.text("change.none") : number(value);
        boolean rate = catalogue.indicator(code).map(Indicator::isRate).orElse(!parts.isEmpty());
        if (rate) {
            return (value == null ? number : number + "%") + (parts.isEmpty() ? "" : " (" + parts + ")");
        }
        return value == null ? number : number + catalogue.unit(unit).in(locale);
    }

    /** By how much, with its sign; empty where one of the two has no value. */
    public String difference(FigureChange change) {
        BigDecimal from = change.from();
        BigDecimal to = change.to();
        if (from == null || to == null) {
            return "";
        }
        BigDecimal difference = to.subtract(from);
        return (difference.signum() > 0 ? "+" : "") + number(difference);
    }

    /** A place in one line; empty for none. */
    public String place(@Nullable Place place) {
        if (place == null) {
            return "";
        }
        return messages.text(
                place.row() == 0 ? "change.file" : "change.place",
                Map.of(
                        "file", place.file(),
                        "sheet", place.sheet(),
                        "row", Integer.toString(place.row()),
                        "date", place.receivedOn().toString()));
    }

    private static String number(BigDecimal value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
