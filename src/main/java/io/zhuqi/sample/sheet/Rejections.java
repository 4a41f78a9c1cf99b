package io.zhuqi.sample.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows that intake must quarantine, exactly these. */
public final class Rejections {
    private final List<Rejection> rejections = new ArrayList<>();

    /**
     * One row that must be quarantined.
     *
     * @param file relative to the inbox, '/' between folders
     * @param row as a spreadsheet shows it, 1 for the first
     * @param note what stands in the spoiled cell
     */
    public record Rejection(String file, String sheet, int row, String field, String reason, String note) {}

    void add(Rejection rejection) {
        rejections.add(rejection);
    }

    /** All of them by file, sheet and row. */
    public List<Rejection> sorted() {
        return rejections.stream()
                .sorted(Comparator.comparing(Rejection::file)
                        .thenComparing(Rejection::sheet)
                        .thenComparing(Rejection::row))
                .toList();
    }
}
