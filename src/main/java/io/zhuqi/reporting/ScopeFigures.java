package io.zhuqi.reporting;

import io.zhuqi.control.ControlRoomException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures as one edition sees them. What is measured for the city only (the policy catalogue) is the same in every edition; a
 * figure of which this scope has no row is none where it is a rate, else zero.
 */
record ScopeFigures(String scope, Map<FigureRef, Figure> figures) {
    private static final String CITY = "city";

    /**
     * A figure by {@code code@window}.
     *
     * @throws ControlRoomException when the reference is not well formed or nothing of that name is measured
     */
    Figure named(String reference, String file) {
        int at = reference.indexOf('@');
        if (at < 0) {
            throw new ControlRoomException(file, 0, "not a figure: " + reference, "write code@window");
        }
        String code = reference.substring(0, at);
        String window = reference.substring(at + 1);
        @Nullable Figure own = figures.get(new FigureRef(code, scope, window));
        @Nullable Figure city = figures.get(new FigureRef(code, CITY, window));
        if (own != null) {
            return own;
        }
        if (city == null) {
            throw new ControlRoomException(file, 0, "no such figure: " + reference, "see indicators/CATALOGUE.md");
        }
        return onlyOfTheCity(code) ? city : nothing(new FigureRef(code, scope, window), city);
    }

    private boolean onlyOfTheCity(String code) {
        return figures.keySet().stream()
                .noneMatch(ref -> ref.code().equals(code) && !ref.scope().equals(CITY));
    }

    /** The figure of a scope that has no row of it, though the city has. */
    static Figure nothing(FigureRef ref, Figure city) {
        @Nullable BigDecimal none = city.isRate() ? BigDecimal.ZERO : null;
        return new Figure(ref, city.unit(), city.isRate() ? null : BigDecimal.ZERO, none, none, null, null);
    }
}
