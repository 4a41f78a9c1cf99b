package io.zhuqi.measurement;

import io.zhuqi.control.Label;
import io.zhuqi.measurement.Population.Shown;
import io.zhuqi.measurement.RowSql.LedgerWeight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns a population's ledger has, in order: where the row comes from, what it is, what it weighs in each figure. */
final class LedgerLayout {
    private static final String COUNTY = "county";

    /** What every ledger begins with. */
    private static final List<String> START = List.of("file", "sheet", "row", "date", COUNTY, "unit");

    private final IndicatorCatalogue catalogue;
    private final Population population;

    LedgerLayout(IndicatorCatalogue catalogue, Population population) {
        this.catalogue = catalogue;
        this.population = population;
    }

    List<LedgerColumn> columns(Map<String, Columns.Type> types) {
        List<LedgerColumn> columns = new ArrayList<>();
        for (String name : START) {
            columns.add(described(
                    name,
                    catalogue.column(name),
                    switch (name) {
                        case "row" -> LedgerColumn.Type.INTEGER;
                        case "date" -> LedgerColumn.Type.DATE;
                        default -> LedgerColumn.Type.TEXT;
                    }));
        }
        for (Shown shown : population.shown()) {
            columns.add(described(shown.column(), shown.label(), type(types.get(shown.column()))));
        }
        weights().forEach(weight -> columns.add(weighed(weight)));
        return columns;
    }

    private static LedgerColumn described(String id, Label label, LedgerColumn.Type type) {
        return new LedgerColumn(id, label, null, null, null, false, type);
    }

    private static LedgerColumn.Type type(Columns.@Nullable Type type) {
        if (type == null) {
            return LedgerColumn.Type.TEXT;
        }
        return switch (type) {
            case DATE -> LedgerColumn.Type.DATE;
            case INTEGER -> LedgerColumn.Type.INTEGER;
            case DECIMAL -> LedgerColumn.Type.DECIMAL;
            case TEXT, LIST -> LedgerColumn.Type.TEXT;
        };
    }

    private LedgerColumn weighed(LedgerWeight weight) {
        Indicator indicator = weight.indicator();
        Label window = catalogue.window(weight.window());
        Label part = indicator.isRate() ? catalogue.part(weight.part()) : new Label("", "");
        return new LedgerColumn(
                indicator.code() + "@" + weight.window().code()
                        + (weight.part() == Part.DENOMINATOR ? "/denominator" : ""),
                new Label(
                        (indicator.label().zh() + " " + window.zh() + " " + part.zh()).strip(),
                        (indicator.label().en() + " " + window.en() + " " + part.en()).strip()),
                indicator.code(),
                weight.window(),
                weight.part(),
                indicator.tally() != Tally.MEDIAN,
                switch (indicator.form()) {
                    case COUNT, RATE, DAYS -> LedgerColumn.Type.INTEGER;
                    case AMOUNT -> LedgerColumn.Type.MONEY;
                    case QUANTITY -> LedgerColumn.Type.DECIMAL;
                });
    }

    List<LedgerWeight> weights() {
        List<LedgerWeight> weights = new ArrayList<>();
        for (Indicator indicator : catalogue.of(population)) {
            for (Window window : indicator.windows()) {
                indicator.parts().forEach(part -> weights.add(new LedgerWeight(indicator, window, part)));
            }
        }
        return weights;
    }

    /** For each column the word map whose codes it holds; null for none. */
    List<@Nullable String> words() {
        List<@Nullable String> words = new ArrayList<>();
        START.forEach(name -> words.add(name.equals(COUNTY) ? COUNTY : null));
        population.shown().forEach(shown -> words.add(shown.words()));
        weights().forEach(weight -> words.add(null));
        return words;
    }
}
