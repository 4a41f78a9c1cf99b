package io.zhuqi.reporting.annex;

import io.zhuqi.finding.Messages;
import io.zhuqi.reconciliation.Finding;
import io.zhuqi.reconciliation.FindingFilter;
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
import org.jspecify.annotations.Nullable;

/** Every finding in words, with the places of both its sides; worst first. */
public final class FindingLines implements LedgerSource {
    /** Severity and code stay in sight beside the places. */
    private static final int NAMED = 2;

    private static final List<String> SIDE = List.of("file", "sheet", "row", "column");

    private final FindingStore findings;
    private final Function<Locale, FindingWording> wordings;
    private final Names names;

    /** Words of codes that stand in a word map. */
    @FunctionalInterface
    public interface Names {
        /** The name of a code; the code itself where the map does not have it. */
        String of(String map, String code, Locale locale);
    }

    public FindingLines(FindingStore findings, Function<Locale, FindingWording> wordings, Names names) {
        this.findings = findings;
        this.wordings = wordings;
        this.names = names;
    }

    @Override
    public Optional<Ledger> ledger(String scope, Locale locale) {
        Messages messages = Messages.in(locale);
        FindingWording wording = wordings.apply(locale);
        String county = LedgerSource.county(scope);
        FindingFilter filter = new FindingFilter(null, null, county.isEmpty() ? null : county, null);
        return Optional.of(new Ledger(
                "finding-lines",
                messages.text("annex.findings.title"),
                columns(messages),
                NAMED,
                sink -> findings.findings(filter, finding -> sink.accept(row(finding, wording, locale)))));
    }

    private static List<Block.Column> columns(Messages messages) {
        List<Block.Column> columns = new ArrayList<>();
        for (String id : List.of("severity", "code", "name", "county", "unit", "message", "remedy")) {
            columns.add(column(id, messages.text("annex.findings." + id), ""));
        }
        for (String side : List.of("here", "there")) {
            for (String id : SIDE) {
                columns.add(column(
                        side + "-" + id,
                        messages.text("annex.findings." + id),
                        messages.text("annex.findings." + side)));
            }
        }
        return columns;
    }

    private static Block.Column column(String id, String label, String group) {
        return new Block.Column(
                id, label, group, id.endsWith("-row") ? ValueForm.INTEGER : ValueForm.TEXT, label.length());
    }

    private Block.Row row(Finding finding, FindingWording wording, Locale locale) {
        List<Block.Cell> cells = new ArrayList<>();
        String severity = finding.severity().name();
        cells.add(text(names.of("severity", severity, locale)));
        cells.add(text(finding.code()));
        cells.add(text(wording.title(finding.code())));
        cells.add(text(finding.county() == null ? "" : names.of("county", finding.county(), locale)));
        cells.add(text(finding.unit()));
        cells.add(text(wording.message(finding)));
        cells.add(text(wording.remedy(finding)));
        place(finding.where(), cells);
        place(finding.other(), cells);
        return new Block.Row(cells);
    }

    private static void place(@Nullable SourceRef where, List<Block.Cell> cells) {
        cells.add(text(where == null ? "" : where.file()));
        cells.add(text(where == null ? "" : where.sheet()));
        Long row = where == null || where.row() == 0 ? null : Long.valueOf(where.row());
        cells.add(new Block.Cell(row, row == null ? "" : row.toString(), null, null));
        Integer column = where == null ? null : where.column();
        cells.add(text(column == null ? "" : SourceRef.columnLetters(column)));
    }

    private static Block.Cell text(@Nullable String text) {
        return new Block.Cell(text, text == null ? "" : text, null, null);
    }
}
