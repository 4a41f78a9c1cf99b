package io.zhuqi.pipeline.print;

import io.zhuqi.control.Label;
import io.zhuqi.finding.Messages;
import io.zhuqi.measurement.FigureStore;
import io.zhuqi.measurement.Indicator;
import io.zhuqi.measurement.IndicatorCatalogue;
import io.zhuqi.measurement.LedgerColumn;
import io.zhuqi.measurement.Part;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.Ledger;
import io.zhuqi.reporting.annex.LedgerSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the report takes over from measurement as it is: the definitions of the indicators and the rows behind them. */
final class Annexes {
    private static final double NARROW = 10;
    private static final double WIDE = 60;

    private final IndicatorCatalogue catalogue;
    private final FigureStore figures;
    private final Function<Locale, Messages> words;
    private final List<LedgerSource> more;

    Annexes(
            IndicatorCatalogue catalogue,
            FigureStore figures,
            Function<Locale, Messages> words,
            List<LedgerSource> more) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.words = words;
        this.more = List.copyOf(more);
    }

    /** One table of all definitions, in the order of the catalogue; a report prints those of them that it uses. */
    List<Block> definitions(Locale locale) {
        Messages messages = words.apply(locale);
        return List.of(new Block.Table(
                "definitions",
                messages.text("annex.definitions.title"),
                definitionColumns(messages),
                definitionRows(messages, locale),
                null,
                messages.text("annex.definitions.note"),
                ""));
    }

    /** All definitions once more for the workbook, also those that the report does not use. */
    private Ledger allDefinitions(Locale locale) {
        Messages messages = words.apply(locale);
        return new Ledger(
                "all-definitions",
                messages.text("annex.all-definitions.title"),
                definitionColumns(messages),
                sink -> definitionRows(messages, locale).forEach(row -> sink.accept(new Block.Row(row.cells()))));
    }

    private static List<Block.Column> definitionColumns(Messages messages) {
        return List.of(
                column("number", 6, messages),
                column("label", 42, messages),
                column("definition", WIDE, messages),
                column("windows", 14, messages),
                column("sheet", NARROW, messages));
    }

    private List<Block.Row> definitionRows(Messages messages, Locale locale) {
        List<Block.Row> rows = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            rows.add(row(
                    List.of(
                            Integer.toString(rows.size() + 1),
                            indicator.label().in(locale) + "\n" + indicator.code(),
                            indicator.definition().in(locale),
                            windows(indicator, messages, locale),
                            catalogue.populationTitle(indicator.population()).in(locale)),
                    indicator.code()));
        }
        return rows;
    }

    private String windows(Indicator indicator, Messages messages, Locale locale) {
        return indicator.windows().stream()
                .map(window -> catalogue.window(window).in(locale))
                .collect(Collectors.joining(messages.text("annex.list-comma")));
    }

    private static Block.Column column(String id, double weight, Messages messages) {
        String label = messages.text("annex.definitions." + id);
        return new Block.Column(id, label, "", Block.Column.ValueForm.TEXT, weight);
    }

    private static Block.Row row(List<String> texts, String defines) {
        return new Block.Row(
                texts.stream()
                        .map(text -> new Block.Cell(text, text, null, null))
                        .toList(),
                defines);
    }

    /** One ledger for each population: every row of the scope, and how much it weighs in each figure; then those that prove none. */
    List<Ledger> ledgers(String scope, Locale locale) {
        List<Ledger> ledgers = new ArrayList<>();
        FigureStore localised = figures.in(locale);
        for (String population : catalogue.populationNames()) {
            List<LedgerColumn> columns = localised.ledgerColumns(population);
            ledgers.add(new Ledger(
                    population,
                    catalogue.populationTitle(population).in(locale),
                    columns.stream().map(column -> column(column, locale)).toList(),
                    sink -> localised.ledger(
                            population, scope, (List<@Nullable Object> cells) -> sink.accept(cells(cells)))));
        }
        ledgers.add(allDefinitions(locale));
        more.forEach(source -> source.ledger(scope, locale).ifPresent(ledgers::add));
        return ledgers;
    }

    private Block.Column column(LedgerColumn column, Locale locale) {
        Label label = column.label();
        boolean proves = column.code() != null && column.window() != null && column.part() != Part.DENOMINATOR;
        return new Block.Column(
                proves ? proof(column) : column.id(), label.in(locale), "", valueForm(column.type()), NARROW);
    }

    private static String proof(LedgerColumn column) {
        return Ledger.proof(new FigureRef(
                Objects.requireNonNull(column.code()),
                "",
                Objects.requireNonNull(column.window()).code()));
    }

    private static Block.Column.ValueForm valueForm(LedgerColumn.Type type) {
        return switch (type) {
            case TEXT -> Block.Column.ValueForm.TEXT;
            case DATE -> Block.Column.ValueForm.DATE;
            case INTEGER -> Block.Column.ValueForm.INTEGER;
            case DECIMAL -> Block.Column.ValueForm.DECIMAL;
            case MONEY -> Block.Column.ValueForm.MONEY;
        };
    }

    private static Block.Row cells(List<@Nullable Object> values) {
        return new Block.Row(values.stream().map(Annexes::cell).toList());
    }

    private static Block.Cell cell(@Nullable Object value) {
        if (value == null) {
            return new Block.Cell(null, "", null, null);
        }
        if (value instanceof BigDecimal number) {
            return new Block.Cell(number, number.toPlainString(), null, null);
        }
        if (value instanceof LocalDate date) {
            return new Block.Cell(date, date.toString(), null, null);
        }
        return new Block.Cell(value.toString(), value.toString(), null, null);
    }
}
