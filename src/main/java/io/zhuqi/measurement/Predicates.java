package io.zhuqi.measurement;

/** The one place where an indicator's definition becomes SQL: figures and the lists of their rows are both built from it. */
final class Predicates {
    private Predicates() {}

    /** Which rows of the population {@code p} belong to a part of the figure, at the cut-off {@code c}. */
    static String part(Indicator indicator, Window window, Part part) {
        String rows = "(" + window(indicator, window) + ")";
        String denominator = indicator.denominator();
        if (denominator != null) {
            rows += " and (" + denominator + ")";
        }
        return part == Part.DENOMINATOR ? rows : rows + " and (" + indicator.numerator() + ")";
    }

    private static String window(Indicator indicator, Window window) {
        String date = indicator.date();
        if (window == Window.AS_OF || date == null) {
            return "true";
        }
        String start = "c." + window.start();
        String until = indicator.until();
        String dated = until == null
                ? "%s between %s and c.as_of".formatted(date, start)
                : "%s <= c.as_of and coalesce(%s, date 'infinity') >= %s".formatted(date, until, start);
        return indicator.undated() && window == Window.CUMULATIVE ? dated + " or " + date + " is null" : dated;
    }

    /** Whether the row lies in the scope bound to the parameter {@code :scope}; the city has no condition. */
    static String scope(Scope scope, boolean severalInOneRow) {
        return severalInOneRow
                ? ":scope = any(p.%s::text[])".formatted(scope.column())
                : "p.%s::text = :scope".formatted(scope.column());
    }
}
