package io.zhuqi.reporting.annex;

import io.zhuqi.finding.Messages;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reconciliation.FindingWording;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.Ledger;
import io.zhuqi.vocabulary.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** All rows that were counted where a finding says how many there are, such as those held against a declared figure. */
public final class CountedRows implements LedgerSource {
    private static final List<String> COLUMNS = List.of("code", "name", "message", "file", "sheet", "row", "column");

    private final FindingStore findings;
    private final Function<Locale, FindingWording> wordings;

    public CountedRows(FindingStore findings, Function<Locale, FindingWording> wordings) {
        this.findings = findings;
        this.wordings = wordings;
    }

    @Override
    public Optional<Ledger> ledger(String scope, Locale locale) {
        Messages messages = Messages.in(locale);
        FindingWording wording = wordings.apply(locale);
        String county = LedgerSource.county(scope);
        return Optional.of(new Ledger(
                "counted-rows",
                messages.text("annex.counted.title"),
                COLUMNS.stream()
                        .map(id -> column(id, messages.text("annex.findings." + id)))
                        .toList(),
                sink -> findings.countedRows(
                        county.isEmpty() ? null : county, counted -> sink.accept(row(counted, wording)))));
    }

    private static Block.Column column(String id, String label) {
        return new Block.Column(id, label, "", id.equals("row") ? ValueForm.INTEGER : ValueForm.TEXT, label.length());
    }

    private static Block.Row row(FindingStore.CountedRow counted, FindingWording wording) {
        SourceRef where = counted.where();
        Integer column = where.column();
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(text(counted.code()));
        cells.add(text(wording.title(counted.code())));
        cells.add(text(wording.message(counted.code(), counted.args())));
        cells.add(text(where.file()));
        cells.add(text(where.sheet()));
        cells.add(new Block.Cell((long) where.row(), Integer.toString(where.row()), null, null));
        cells.add(text(column == null ? "" : SourceRef.columnLetters(column)));
        return new Block.Row(cells);
    }

    private static Block.Cell text(String text) {
        return new Block.Cell(text, text, null, null);
    }
}
