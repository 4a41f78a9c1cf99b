package io.zhuqi.tabular;

import io.zhuqi.tabular.format.OpenTabular;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Opens files under test and writes their rows as {@code 2: 0=甲 3m=乙}: m merged, f formula, the form's letter for all but text. */
final class Reading {
    static final TabularLimits LIMITS = new TabularLimits(
            10_000_000,
            5_000_000,
            50_000_000,
            200,
            1_000_000,
            100,
            20,
            100_000,
            200,
            4_000,
            Duration.ofMinutes(1),
            1 << 20);

    private Reading() {}

    static List<String> rows(Path file, String name) throws UnreadableFile {
        return rows(file, name, LIMITS);
    }

    static List<String> rows(Path file, String name, TabularLimits limits) throws UnreadableFile {
        List<String> rows = new ArrayList<>();
        try (TabularFile open = new OpenTabular(limits).open(file, name)) {
            for (SourceSheet sheet : open.sheets()) {
                for (Iterator<SourceRow> i = sheet.rows(); i.hasNext(); ) {
                    rows.add(show(i.next()));
                }
            }
        }
        return rows;
    }

    static String show(SourceRow row) {
        return row.number() + (row.hidden() ? "h" : "") + ": "
                + row.cells().stream().map(Reading::show).collect(Collectors.joining(" "));
    }

    private static String show(SourceCell cell) {
        return cell.column() + (cell.merged() ? "m" : "") + (cell.formula() ? "f" : "")
                + (cell.form() == CellForm.TEXT ? "" : cell.form().name().substring(0, 1)) + "=" + cell.text();
    }
}
