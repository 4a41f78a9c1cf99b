package io.zhuqi.measurement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one pass over a population: all its indicators in all windows and scopes, at both cut-offs. */
final class FigureSql {
    private final Population population;
    private final Columns columns;
    private final List<String> aggregates = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    private FigureSql(Population population, Columns columns) {
        this.population = population;
        this.columns = columns;
    }

    /**
     * The statement that adds to {@code figure_cut} what is not nothing.
     *
     * @param indicators of this population, all split by the same unit column or none
     */
    static String of(Population population, Columns columns, @Nullable String unitColumn, List<Indicator> indicators) {
        FigureSql sql = new FigureSql(population, columns);
        for (Indicator indicator : indicators) {
            for (Window window : indicator.windows()) {
                sql.add(indicator, window, unitColumn);
            }
        }
        return sql.statement(unitColumn);
    }

    private void add(Indicator indicator, Window window, @Nullable String unitColumn) {
        String value = aggregate(indicator, window, Part.NUMERATOR);
        String denominator = indicator.isRate() ? aggregate(indicator, window, Part.DENOMINATOR) : "null::numeric";
        String approximate = "false";
        if (columns.has("approximate")) {
            String rows = Predicates.part(indicator, window, Part.NUMERATOR);
            approximate = column("coalesce(bool_or(p.approximate) filter (where " + rows + "), false)");
        }
        String presence = indicator.tally() == Tally.MEDIAN
                ? value + " is not null"
                : indicator.isRate() ? denominator + " <> 0" : value + " <> 0";
        figures.add("('%s', '%s', %s, %s, %s, %s, %s)"
                .formatted(
                        indicator.code().replace("'", "''"),
                        window.code(),
                        unitColumn == null ? "'" + indicator.unit().replace("'", "''") + "'" : "a.unit_found",
                        rounded(indicator, value, denominator),
                        indicator.isRate() ? value + ", " + denominator : "null::numeric, null::numeric",
                        approximate,
                        presence));
    }

    private static String rounded(Indicator indicator, String value, String denominator) {
        int decimals = indicator.form().decimals();
        return switch (indicator.form()) {
            case RATE -> "round(100 * %s / nullif(%s, 0), %d)".formatted(value, denominator, decimals);
            case DAYS, QUANTITY -> "trim_scale(round(%s, %d))".formatted(value, decimals);
            case COUNT, AMOUNT -> "round(%s, %d)".formatted(value, decimals);
        };
    }

    private String aggregate(Indicator indicator, Window window, Part part) {
        String rows = " filter (where " + Predicates.part(indicator, window, part) + ")";
        return column(
                switch (indicator.tally()) {
                    case DISTINCT ->
                        (columns.unique() && indicator.of().equals("subject")
                                        ? "count(*)"
                                        : "count(distinct p." + indicator.of() + ")")
                                + rows + "::numeric";
                    case SUM -> "coalesce(sum(p." + indicator.of() + ")" + rows + ", 0)::numeric";
                    case MEDIAN ->
                        "(percentile_cont(0.5) within group (order by p." + indicator.of() + ")" + rows + ")::numeric";
                });
    }

    private String column(String expression) {
        int known = aggregates.indexOf(expression);
        if (known < 0) {
            known = aggregates.size();
            aggregates.add(expression);
        }
        return "a.n" + known;
    }

    private String statement(@Nullable String unitColumn) {
        StringBuilder select = new StringBuilder();
        for (int i = 0; i < aggregates.size(); i++) {
            select.append(",\n        ")
                    .append(aggregates.get(i))
                    .append(" as n")
                    .append(i);
        }
        String unit = unitColumn == null ? "''" : "coalesce(p." + unitColumn + "::text, '')";
        return """
                insert into figure_cut (label, scope, code, "window", unit, value, numerator, denominator, approximate)
                with a as (
                    select c.label, s.scope, %s as unit_found%s
                    from %s p
                    join derived.cutoff c using (as_of)
                    cross join lateral (%s) s(scope)
                    where s.scope is not null
                    group by 1, 2, 3
                )
                select a.label, a.scope, v.code, v."window", v.unit, v.value, v.numerator, v.denominator, v.approximate
                from a
                cross join lateral (values
                    %s
                ) v(code, "window", unit, value, numerator, denominator, approximate, present)
                where v.present
                """.formatted(unit, select, population.table(), scopes(), String.join(",\n    ", figures));
    }

    private String scopes() {
        StringBuilder sql = new StringBuilder("select '" + Scope.CITY + "'::text");
        for (Scope scope : population.scopes()) {
            sql.append(" union all select '").append(scope.prefix()).append("' || ");
            if (columns.isList(scope.column())) {
                sql.append("one from unnest(p.").append(scope.column()).append(") one");
            } else {
                sql.append("p.").append(scope.column());
            }
        }
        return sql.toString();
    }
}
