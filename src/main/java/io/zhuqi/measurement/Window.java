package io.zhuqi.measurement;

import java.util.Arrays;
import java.util.Optional;

/** The stretch of days that a figure covers, up to the cut-off (indicators, windows). */
public enum Window {
    /** A state on the cut-off. */
    AS_OF("as-of", ""),
    /** From the programme's start. */
    CUMULATIVE("cumulative", "programme_start"),
    /** From the first day of the period. */
    MONTH("month", "period_start"),
    /** From 1 January. */
    YEAR("year", "year_start");

    private final String code;
    private final String start;

    Window(String code, String start) {
        this.code = code;
        this.start = start;
    }

    /** As written in {@code figures.json} and on the command line. */
    public String code() {
        return code;
    }

    /** The column of {@code derived.cutoff} that holds the window's first day; empty for a state. */
    String start() {
        return start;
    }

    /** The window of that code. */
    public static Optional<Window> of(String code) {
        return Arrays.stream(values())
                .filter(window -> window.code.equals(code))
                .findFirst();
    }
}
