package io.zhuqi.reporting.annex;

import io.zhuqi.control.WordMap;
import io.zhuqi.finding.Messages;
import io.zhuqi.policy.entitlement.MatrixStore;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.Block.Light;
import io.zhuqi.reporting.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Enterprises down, measures in force across, in each cell in a word what the one has to do with the other. */
public final class EntitlementMatrix implements LedgerSource {
    private static final String NOT = "NOT";
    private static final Map<String, Light> LIGHTS =
            Map.of("ENJOYED", Light.GREEN, "GAP", Light.YELLOW, "DOUBTFUL", Light.RED, "UNKNOWN", Light.GREY);
    private static final double NARROW = 8;
    private static final double WIDE = 24;

    private final MatrixStore store;
    private final WordMap conclusions;
    private final WordMap counties;

    /** @param conclusions by the codes of {@link MatrixStore} */
    public EntitlementMatrix(MatrixStore store, WordMap conclusions, WordMap counties) {
        this.store = store;
        this.conclusions = conclusions;
        this.counties = counties;
    }

    @Override
    public Optional<Ledger> ledger(String scope, Locale locale) {
        List<MatrixStore.Measure> measures = store.measures();
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        Messages messages = Messages.in(locale);
        List<Block.Column> columns = new ArrayList<>();
        columns.add(column("county", messages.text("annex.matrix.county"), NARROW));
        columns.add(column("enterprise", messages.text("annex.matrix.enterprise"), WIDE));
        measures.forEach(measure -> columns.add(column(
                measure.id(),
                messages.text("annex.matrix.measure", Map.of("document", measure.document(), "no", measure.number())),
                NARROW)));
        return Optional.of(new Ledger(
                "entitlement-matrix",
                messages.text("annex.matrix.title"),
                columns,
                columns.size() - measures.size(),
                sink -> store.rows(LedgerSource.county(scope), line -> sink.accept(row(line, measures, locale)))));
    }

    private static Block.Column column(String id, String label, double weight) {
        return new Block.Column(id, label, "", ValueForm.TEXT, weight);
    }

    private Block.Row row(MatrixStore.Line line, List<MatrixStore.Measure> measures, Locale locale) {
        List<Block.Cell> cells = new ArrayList<>();
        String county = counties.codes().contains(line.county())
                ? counties.label(line.county()).in(locale)
                : line.county();
        cells.add(new Block.Cell(county, county, null, null));
        cells.add(new Block.Cell(line.enterprise(), line.enterprise(), null, null));
        for (MatrixStore.Measure measure : measures) {
            String code = line.conclusions().getOrDefault(measure.id(), NOT);
            String word = conclusions.label(code).in(locale);
            cells.add(new Block.Cell(word, word, LIGHTS.get(code), null));
        }
        return new Block.Row(cells);
    }
}
