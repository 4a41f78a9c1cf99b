package io.zhuqi.delivery;

import io.zhuqi.reconciliation.Finding;
import io.zhuqi.reconciliation.FindingFilter;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reconciliation.FindingWording;
import io.zhuqi.vocabulary.SourceRef;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was noticed, as lines, as {@code findings.csv} or as JSON. Streams. */
public final class FindingList {
    private static final List<String> COLUMNS = List.of(
            "code",
            "severity",
            "subject",
            "message",
            "file",
            "sheet",
            "row",
            "column",
            "other_file",
            "other_sheet",
            "other_row",
            "other_column");

    private final FindingStore findings;
    private final FindingWording wording;

    public FindingList(FindingStore findings, FindingWording wording) {
        this.findings = findings;
        this.wording = wording;
    }

    /** One finding in words; {@code where} and {@code other} are empty when no row shows that side. */
    public record Line(String code, String severity, String message, String remedy, String where, String other) {}

    public void each(Consumer<Line> sink) {
        findings.findings(
                FindingFilter.ALL,
                finding -> sink.accept(new Line(
                        finding.code(),
                        finding.severity().name(),
                        wording.message(finding),
                        wording.remedy(finding),
                        place(finding.where()),
                        place(finding.other()))));
    }

    /**
     * Writes {@code findings.csv}: code, severity, subject, message, file, sheet, row, column, and the last four of the other side too.
     *
     * @throws IOException when the writer fails
     */
    public void csv(Writer out) throws IOException {
        csv(FindingFilter.ALL, out);
    }

    /** Writes those that are wanted. */
    public void csv(FindingFilter filter, Writer out) throws IOException {
        WriteCsv csv = new WriteCsv(out, COLUMNS);
        findings.findings(filter, finding -> csv.row(cells(finding)));
        out.flush();
    }

    /**
     * Writes a JSON array with one object a line, with the columns of the CSV.
     *
     * @throws IOException when the writer fails
     */
    public void json(Writer out) throws IOException {
        ObjectWriter json = JsonMapper.builder().build().writer();
        out.write("[");
        String[] separator = {"\n"};
        findings.findings(FindingFilter.ALL, finding -> {
            append(out, separator[0] + json.writeValueAsString(object(finding)));
            separator[0] = ",\n";
        });
        out.write("\n]\n");
        out.flush();
    }

    private static void append(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, @Nullable String> object(Finding finding) {
        Map<String, @Nullable String> object = new LinkedHashMap<>();
        List<@Nullable String> cells = cells(finding);
        for (int i = 0; i < COLUMNS.size(); i++) {
            object.put(COLUMNS.get(i), cells.get(i));
        }
        return object;
    }

    private List<@Nullable String> cells(Finding finding) {
        List<@Nullable String> cells = new ArrayList<>(
                List.of(finding.code(), finding.severity().name(), finding.subject(), wording.message(finding)));
        addPlace(finding.where(), cells);
        addPlace(finding.other(), cells);
        return cells;
    }

    private static void addPlace(@Nullable SourceRef where, List<@Nullable String> cells) {
        Integer column = where == null ? null : where.column();
        cells.add(where == null ? null : where.file());
        cells.add(where == null ? null : where.sheet());
        cells.add(where == null || where.row() == 0 ? null : Integer.toString(where.row()));
        cells.add(column == null ? null : SourceRef.columnLetters(column));
    }

    private static String place(@Nullable SourceRef where) {
        return where == null ? "" : where.toString();
    }
}
