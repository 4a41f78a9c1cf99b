package io.zhuqi.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** SQL that lists the rows of a population with all they add to its figures, to be kept with an issue. */
final class FrozenRowSql {
    /** PostgreSQL takes at most a hundred arguments. */
    private static final int PAIRS = 40;

    private static final int LABEL_COLUMNS = 4;
    private static final int LABEL_LENGTH = 200;
    private static final List<Scope> SCOPES = List.of(Scope.COUNTY, Scope.UNIT);

    private final Population population;
    private final Columns columns;
    private final RowSql rows;

    FrozenRowSql(Population population, Columns columns) {
        this.population = population;
        this.columns = columns;
        this.rows = new RowSql(population, columns.unique());
    }

    String of(List<Indicator> indicators) {
        return """
                select subject, row_number() over (partition by subject order by file_id, sheet_no, row_no, label)::int as seq,
                       scopes, kind, row_id, file_id, sheet_no, row_no, label, weights, witnesses
                from (
                    select p.subject, %s as scopes, p.kind, p.row_id, p.source_file_id as file_id,
                           p.source_sheet_no as sheet_no, p.source_row as row_no, %s as label,
                           jsonb_strip_nulls(%s) as weights, %s as witnesses
                    from %s
                    where c.label = 'current'
                ) frozen
                where weights <> '{}'
                """.formatted(scopes(), label(), weights(indicators), witnesses(), rows.rows());
    }

    private String scopes() {
        String all = SCOPES.stream()
                .filter(population.scopes()::contains)
                .map(scope -> columns.isList(scope.column())
                        ? "coalesce((select array_agg('%s' || one) from unnest(p.%s) one), '{}')"
                                .formatted(scope.prefix(), scope.column())
                        : "array['%s' || p.%s]".formatted(scope.prefix(), scope.column()))
                .collect(Collectors.joining(" || "));
        return all.isEmpty() ? "array[]::text[]" : "array_remove(" + all + ", null)";
    }

    private String label() {
        String shown = population.shown().stream()
                .filter(column -> column.words() == null && !columns.isList(column.column()))
                .limit(LABEL_COLUMNS)
                .map(column -> ", p." + column.column())
                .collect(Collectors.joining());
        return shown.isEmpty() ? "''" : "left(concat_ws(' '%s), %d)".formatted(shown, LABEL_LENGTH);
    }

    private String weights(List<Indicator> indicators) {
        List<String> pairs = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (Window window : indicator.windows()) {
                for (Part part : indicator.parts()) {
                    String key = indicator.code() + "@" + window.code() + (part == Part.DENOMINATOR ? "#d" : "");
                    pairs.add("'%s', %s"
                            .formatted(
                                    key.replace("'", "''"),
                                    rows.weight(indicator, "(" + Predicates.part(indicator, window, part) + ")")));
                }
            }
        }
        List<String> objects = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += PAIRS) {
            objects.add("jsonb_build_object("
                    + String.join(", ", pairs.subList(from, Math.min(pairs.size(), from + PAIRS))) + ")");
        }
        return String.join(" || ", objects);
    }

    private String witnesses() {
        String all = population.witnesses().entrySet().stream()
                .map(also ->
                        "coalesce((select array_agg('%1$s:' || w.row_id order by w.row_id) from derived.%1$s w where w.%2$s = p.subject), '{}')"
                                .formatted(also.getKey(), also.getValue()))
                .collect(Collectors.joining(" || "));
        return all.isEmpty() ? "array[]::text[]" : all;
    }
}
