package io.zhuqi.reporting;

import io.zhuqi.reporting.TableDefinition.ColumnDefinition;
import java.math.BigDecimal;
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
    private static final String SCOPE_KIND = "scope_kind";
    private static final String OPTIONAL = "optional";

    private final Sources sources;
    private final Reading reading;
    private final Map<String, Object> parameters;
    private final TableCells cells;
    private final PrintedWords words;
    private final Sentences sentences;
    private final Locale locale;
    private final Map<Map<String, String>, Block.Table> made = new HashMap<>();

    /**
     * Over one database.
     *
     * @param parameters of every query; {@code scope} and {@code scope_kind} among them
     * @param figures where columns that are figures find them
     */
    TableBlocks(
            Sources sources,
            Reading reading,
            Map<String, ?> parameters,
            Map<FigureRef, Figure> figures,
            Locale locale) {
        this.sources = sources;
        this.reading = reading;
        words = sources.words();
        this.parameters = new HashMap<>(parameters);
        this.parameters.putAll(words.parameters(locale));
        this.locale = locale;
        cells = new TableCells(new FigureText(words, locale), words.words(), sources.lists(), figures, locale);
        sentences = new Sentences(locale);
        sentences.know(SCOPE_KIND, String.valueOf(parameters.get(SCOPE_KIND)));
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
            known = make(sources.table(id), with);
            made.put(key, known);
        }
        return known;
    }

    private Block.Table make(TableDefinition definition, Map<String, String> with) {
        List<Block.Row> rows = new ArrayList<>();
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(with);
        for (Map<String, @Nullable Object> row :
                reading.rows(definition.source().sql(), all)) {
            Block.Row made = new Block.Row(definition.columns().stream()
                    .map(column -> cells.cell(definition, column, row))
                    .toList());
            if (!Boolean.parseBoolean(String.valueOf(row.get(OPTIONAL))) || says(made)) {
                rows.add(made);
            }
        }
        String file = definition.source().file();
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
                sentences.write(definition.wording("note"), file),
                sentences.write(definition.wording("empty"), file));
    }

    /** Whether any number of a row is more than nothing. */
    private static boolean says(Block.Row row) {
        return row.cells().stream().anyMatch(cell -> cell.value() instanceof BigDecimal number && number.signum() != 0);
    }

    /** The totals are the sums of what is shown; of a single row they would only repeat it. */
    private Block.@Nullable Row total(TableDefinition definition, List<Block.Row> rows) {
        if (definition.totals().isEmpty() || rows.size() < 2) {
            return null;
        }
        List<Block.Cell> sums = new ArrayList<>();
        for (int i = 0; i < definition.columns().size(); i++) {
            ColumnDefinition column = definition.columns().get(i);
            if (definition.totals().contains(column.id())) {
                BigDecimal sum = sum(rows, i);
                FigureRef figure = definition.totalsOfRows().contains(column.id())
                        ? null
                        : TableCells.figure(column, parameters.get(SCOPE));
                sums.add(new Block.Cell(sum, cells.print(column.form(), sum), null, figure));
            } else {
                String label = i == 0 ? words.words().total().in(locale) : "";
                sums.add(new Block.Cell(label.isEmpty() ? null : label, label, null, null));
            }
        }
        return new Block.Row(sums);
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
