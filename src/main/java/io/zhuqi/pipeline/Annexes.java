package io.zhuqi.pipeline;

import io.zhuqi.control.Label;
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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the report takes over from measurement as it is: the definitions of the indicators and the rows behind them. */
final class Annexes {
    private static final double NARROW = 10;
    private static final double WIDE = 60;

    private final IndicatorCatalogue catalogue;
    private final FigureStore figures;
    private final AnnexWords words;
    private final List<LedgerSource> more;

    Annexes(IndicatorCatalogue catalogue, FigureStore figures, AnnexWords words, List<LedgerSource> more) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.words = words;
        this.more = List.copyOf(more);
    }

    /** One table of all definitions, in the order of the catalogue. */
    List<Block> definitions(Locale locale) {
        List<Block.Row> rows = catalogue.indicators().stream()
                .map(indicator -> row(List.of(
                        indicator.label().in(locale),
                        indicator.code(),
                        windows(indicator, locale),
                        indicator.definition().in(locale))))
                .toList();
        return List.of(new Block.Table(
                "definitions",
                words.text("annex.definitions.title", locale),
                List.of(
                        column("label", "annex.definitions.label", 18, locale),
                        column("code", "annex.definitions.code", 26, locale),
                        column("windows", "annex.definitions.windows", NARROW, locale),
                        column("definition", "annex.definitions.definition", WIDE, locale)),
                rows,
                null,
                "",
                ""));
    }

    private String windows(Indicator indicator, Locale locale) {
        return indicator.windows().stream()
                .map(window -> catalogue.window(window).in(locale))
                .collect(Collectors.joining(words.text("annex.list-comma", locale)));
    }

    private Block.Column column(String id, String key, double weight, Locale locale) {
        return new Block.Column(id, words.text(key, locale), "", Block.Column.ValueForm.TEXT, weight);
    }

    private static Block.Row row(List<String> texts) {
        return new Block.Row(texts.stream()
                .map(text -> new Block.Cell(text, text, null, null))
                .toList());
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

    /** The wording of the annexes in a language. */
    @FunctionalInterface
    interface AnnexWords {
        String text(String key, Locale locale);

        /** Reads the wording from message files, one for each language. */
        static AnnexWords from(Map<String, io.zhuqi.finding.Messages> byLanguage) {
            return (key, locale) ->
                    Objects.requireNonNull(byLanguage.get(locale.getLanguage())).text(key);
        }
    }
}
