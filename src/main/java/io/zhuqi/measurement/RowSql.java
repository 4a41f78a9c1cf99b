package io.zhuqi.measurement;

import io.zhuqi.measurement.Population.Shown;
import io.zhuqi.measurement.Population.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL that lists the rows of a population with the place they come from. */
final class RowSql {
    /** Independent of row identities, which may differ between two loads of the same files. */
    static final String ORDER =
            "p.on_date nulls last, f.in_order, p.source_path, p.source_sheet_no, p.source_row, p.source_part,"
                    + " p.county, p.enterprise_text, p.subject collate \"C\"";

    private final Population population;
    private final boolean unique;

    /** @param unique whether each subject has one row, so that none has to be told from its repeats */
    RowSql(Population population, boolean unique) {
        this.population = population;
        this.unique = unique;
    }

    /** The rows of one part of a figure; {@code :scope} is bound unless it is the city's. */
    String part(Indicator indicator, RowQuery query, String scopeCondition) {
        return """
                select coalesce(p.source_path, f.in_path) as source_path, coalesce(p.source_sheet, s.in_sheet) as source_sheet,
                       p.source_row, p.kind, p.row_id, p.subject, p.on_date, %s as weight%s
                from %s
                where c.label = 'current' and %s and %s
                order by %s
                """.formatted(
                        weight(indicator, "true"),
                        shown(),
                        rows(),
                        Predicates.part(indicator, query.window(), query.part()),
                        scopeCondition,
                        ORDER);
    }

    /** All rows of a scope, with one weight for each part of each figure. */
    String ledger(List<LedgerWeight> weights, String scopeCondition) {
        String columns = weights.stream()
                .map(weight -> ",\n       "
                        + weight(
                                weight.indicator(),
                                "(" + Predicates.part(weight.indicator(), weight.window(), weight.part()) + ")"))
                .collect(Collectors.joining());
        return """
                select coalesce(p.source_path, f.in_path), coalesce(p.source_sheet, s.in_sheet), p.source_row, p.on_date,
                       p.county, p.unit%s%s
                from %s
                where c.label = 'current' and %s
                order by %s
                """.formatted(shown(), columns, rows(), scopeCondition, ORDER);
    }

    /** What a row adds to a figure whose rows are those for which the condition holds. */
    String weight(Indicator indicator, String condition) {
        if (unique && indicator.tally() == Tally.DISTINCT && indicator.of().equals("subject")) {
            return "case when " + condition + " then 1 end";
        }
        return switch (indicator.tally()) {
            case DISTINCT ->
                "case when %1$s and row_number() over (partition by p.%2$s, %1$s order by %3$s) = 1 and p.%2$s is not null then 1 end"
                        .formatted(condition, indicator.of(), ORDER);
            case SUM, MEDIAN -> "case when %s then p.%s end".formatted(condition, indicator.of());
        };
    }

    private String shown() {
        return population.shown().stream()
                .map(Shown::column)
                .map(column -> ", p." + column)
                .collect(Collectors.joining());
    }

    /** The population with its source; whatever kind of sheet a row comes from. */
    String rows() {
        return """
                (select p.*, p.enterprise::text as enterprise_text, %s
                 from %s p%s) p
                join derived.cutoff c using (as_of)
                left join (select file_id as in_file, path as in_path, path_order as in_order from source_file) f
                  on f.in_file = p.source_file_id
                left join (select file_id as of_file, sheet_no as of_sheet, name as in_sheet from source_sheet) s
                  on s.of_file = p.source_file_id and s.of_sheet = p.source_sheet_no
                """.formatted(sourceColumns(), population.table(), sourceJoins());
    }

    private String sourceColumns() {
        if (population.source() == Source.PLACE) {
            return "null::int as source_file_id, null::int as source_part";
        }
        String own = population.source() == Source.FILE
                ? "p.file_id as source_file_id, p.sheet_no as source_sheet_no, p.row_no as source_row, null::int as source_part"
                : first("file_id", "source_file_id") + ", " + first("sheet_no", "source_sheet_no") + ", "
                        + first("row_no", "source_row") + ", " + first("part", "source_part");
        return own + ", null::text as source_path, null::text as source_sheet";
    }

    /** The column of whichever kind's row was found. */
    private String first(String column, String name) {
        return IntStream.range(0, population.kinds().size())
                .mapToObj(i -> "k" + i + "." + column)
                .collect(Collectors.joining(", ", "coalesce(", ") as " + name));
    }

    private String sourceJoins() {
        if (population.source() != Source.ROW) {
            return "";
        }
        List<String> kinds = population.kinds();
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> " left join row_%1$s k%2$d on p.kind = '%1$s' and k%2$d.row_id = p.row_id"
                        .formatted(kinds.get(i), i))
                .collect(Collectors.joining("\n"));
    }

    /** One part of one figure. */
    record LedgerWeight(Indicator indicator, Window window, Part part) {}
}
