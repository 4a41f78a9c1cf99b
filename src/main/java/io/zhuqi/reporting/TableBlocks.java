package io.zhuqi.reporting;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.JobsFolder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a table definition and its rows into the table of the model. Each table is read once. */
final class TableBlocks {
    private static final String SCOPE = "scope";

    private final JobsFolder jobs;
    private final ReportStore store;
    private final Map<String, ?> parameters;
    private final FigureText text;
    private final PrintedWords.Words words;
    private final Locale locale;
    private final Map<Map<String, String>, Block.Table> made = new HashMap<>();

    TableBlocks(
            JobsFolder jobs,
            ReportStore store,
            Map<String, ?> parameters,
            FigureText text,
            PrintedWords.Words words,
            Locale locale) {
        this.jobs = jobs;
        this.store = store;
        this.parameters = parameters;
        this.text = text;
        this.words = words;
        this.locale = locale;
    }

    Block.Table table(String id) {
        return table(id, Map.of());
    }

    /** @param with further parameters for the query, by name */
    Block.Table table(String id, Map<String, String> with) {
        Map<String, String> key = new HashMap<>(with);
        key.put("", id);
        Block.Table known = made.get(key);
        if (known == null) {
            known = make(TableDefinition.load(jobs, id), with);
            made.put(key, known);
        }
        return known;
    }

    private Block.Table make(TableDefinition definition, Map<String, String> with) {
        List<Block.Row> rows = new ArrayList<>();
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(with);
        for (Map<String, @Nullable Object> row : store.rows(definition.source().sql(), all)) {
            rows.add(row(definition, row));
        }
        return new Block.Table(
                String.join(
                        "-",
                        Stream.concat(
                                        Stream.of(definition.id()),
                                        with.values().stream().sorted())
                                .toList()),
                definition.wording("title").in(locale),
                definition.columns().stream().map(column -> column.in(locale)).toList(),
                rows,
                total(definition, rows),
                definition.wording("note").in(locale),
                definition.wording("empty").in(locale));
    }

    private Block.Row row(TableDefinition definition, Map<String, @Nullable Object> row) {
        List<Block.Cell> cells = new ArrayList<>();
        for (TableDefinition.ColumnDefinition column : definition.columns()) {
            if (!row.containsKey(column.id())) {
                throw new ControlRoomException(
                        definition.source().file(), 1, "the query has no column " + column.id(), "select it");
            }
            Object value = row.get(column.id());
            Object light = column.light() == null ? null : row.get(column.light());
            cells.add(new Block.Cell(
                    value,
                    print(column.form(), value),
                    light == null ? null : Block.Light.valueOf(light.toString()),
                    reference(column, row.get(SCOPE))));
        }
        return new Block.Row(cells);
    }

    private static @Nullable FigureRef reference(TableDefinition.ColumnDefinition column, @Nullable Object scope) {
        if (column.figure() == null || scope == null) {
            return null;
        }
        int at = column.figure().indexOf('@');
        return new FigureRef(
                column.figure().substring(0, at),
                scope.toString(),
                column.figure().substring(at + 1));
    }

    private String print(Block.Column.ValueForm form, @Nullable Object value) {
        if (value == null) {
            return form == Block.Column.ValueForm.TEXT ? "" : words.none().in(locale);
        }
        if (value instanceof BigDecimal number) {
            return switch (form) {
                case INTEGER -> text.number(number, "#,##0");
                case PERCENT -> text.number(number, "0.0") + "%";
                case MONEY -> text.number(number, "#,##0.00");
                default -> text.number(number, "#,##0.##");
            };
        }
        return value instanceof LocalDate date ? date.toString() : value.toString();
    }

    /** The totals are the sums of what is shown; of a single row they would only repeat it. */
    private Block.@Nullable Row total(TableDefinition definition, List<Block.Row> rows) {
        if (definition.totals().isEmpty() || rows.size() < 2) {
            return null;
        }
        List<Block.Cell> cells = new ArrayList<>();
        for (int i = 0; i < definition.columns().size(); i++) {
            TableDefinition.ColumnDefinition column = definition.columns().get(i);
            if (definition.totals().contains(column.id())) {
                BigDecimal sum = sum(rows, i);
                cells.add(
                        new Block.Cell(sum, print(column.form(), sum), null, reference(column, parameters.get(SCOPE))));
            } else {
                String label = i == 0 ? words.total().in(locale) : "";
                cells.add(new Block.Cell(label.isEmpty() ? null : label, label, null, null));
            }
        }
        return new Block.Row(cells);
    }

    private static BigDecimal sum(List<Block.Row> rows, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Block.Row row : rows) {
            if (row.cells().get(column).value() instanceof BigDecimal number) {
                sum = sum.add(number);
            }
        }
        return sum;
    }
}
