package io.zhuqi.delivery;

import io.zhuqi.reporting.issue.ChangeWording;
import io.zhuqi.reporting.issue.FigureChange;
import io.zhuqi.reporting.issue.RowChange;
import io.zhuqi.reporting.issue.RowChange.Place;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What changed from one version of a report to another, as {@code corrections.csv} or JSON: a line for each figure and row. */
public final class ChangeList {
    private static final List<String> COLUMNS = List.of(
            "code",
            "figure",
            "scope",
            "window",
            "unit",
            "from",
            "to",
            "part",
            "row",
            "row_from",
            "row_to",
            "file_before",
            "sheet_before",
            "line_before",
            "received_before",
            "file_now",
            "sheet_now",
            "line_now",
            "received_now",
            "also");

    private final ChangeWording words;

    public ChangeList(ChangeWording words) {
        this.words = words;
    }

    /**
     * Writes the CSV; a figure without changed rows has one line, its row columns empty.
     *
     * @throws IOException when the writer fails
     */
    public void csv(List<FigureChange> figures, List<RowChange> rows, Writer out) throws IOException {
        WriteCsv csv = new WriteCsv(out, COLUMNS);
        lines(figures, rows).forEach(csv::row);
        out.flush();
    }

    /**
     * Writes a JSON array of objects with the columns of the CSV; what is empty there is null.
     *
     * @throws IOException when the writer fails
     */
    public void json(List<FigureChange> figures, List<RowChange> rows, Writer out) throws IOException {
        JsonMapper json = JsonMapper.shared();
        String separator = "[\n";
        for (List<@Nullable String> line : lines(figures, rows)) {
            Map<String, @Nullable String> object = new LinkedHashMap<>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                object.put(COLUMNS.get(i), line.get(i));
            }
            out.write(separator + json.writeValueAsString(object));
            separator = ",\n";
        }
        out.write(separator.equals("[\n") ? "[]\n" : "\n]\n");
        out.flush();
    }

    private List<List<@Nullable String>> lines(List<FigureChange> figures, List<RowChange> rows) {
        Map<FigureChange, List<RowChange>> byFigure = new HashMap<>();
        rows.forEach(row -> byFigure.computeIfAbsent(row.figure(), figure -> new ArrayList<>())
                .add(row));
        List<List<@Nullable String>> lines = new ArrayList<>();
        for (FigureChange figure : figures) {
            List<RowChange> own = byFigure.getOrDefault(figure, List.of());
            own.forEach(row -> lines.add(line(figure, row)));
            if (own.isEmpty()) {
                lines.add(line(figure, null));
            }
        }
        return lines;
    }

    private List<@Nullable String> line(FigureChange figure, @Nullable RowChange row) {
        Place before = row == null ? null : row.before();
        Place now = row == null ? null : row.now();
        return Arrays.asList(
                figure.code(),
                words.figure(figure.code()),
                figure.scope(),
                figure.window(),
                figure.unit(),
                plain(figure.from()),
                plain(figure.to()),
                row == null ? null : row.denominator() ? "denominator" : "numerator",
                row == null ? null : row.label(),
                row == null ? null : plain(row.from()),
                row == null ? null : plain(row.to()),
                part(before, Place::file),
                part(before, Place::sheet),
                part(before, ChangeList::line),
                part(before, place -> place.receivedOn().toString()),
                part(now, Place::file),
                part(now, Place::sheet),
                part(now, ChangeList::line),
                part(now, place -> place.receivedOn().toString()),
                row == null ? null : words.place(row.witness()));
    }

    private static String line(Place place) {
        return place.row() == 0 ? "" : Integer.toString(place.row());
    }

    private static @Nullable String part(@Nullable Place place, Function<Place, String> part) {
        return place == null ? null : part.apply(place);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
